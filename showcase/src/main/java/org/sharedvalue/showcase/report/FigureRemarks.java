package org.sharedvalue.showcase.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands beside a figure: how far it can be relied on, what it hangs on, and its parts. */
final class FigureRemarks {

    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "code",
            "name",
            "side",
            "unit",
            "numerator",
            "denominator",
            "value",
            "status",
            "reason",
            "quality",
            "target",
            "hangsOn",
            "links",
            "lower",
            "full",
            "byOrganisation");

    private final JsonNode figure;
    private final JsonNode report;
    private final List<String> remarks = new ArrayList<>();

    FigureRemarks(JsonNode figure, JsonNode report) {
        this.figure = figure;
        this.report = report;
    }

    String text() {
        String status = figure.path("status").asText();
        if (!status.equals("OK")) {
            remarks.add(words(status) + " (" + words(figure.path("reason").asText()) + ")");
        }
        if (!status.equals("NOT_COMPUTABLE")) {
            figure.properties().forEach(this::part);
            byOrganisation();
            JsonNode verified = figure.path("quality").path("verifiedShare");
            if (verified.path("denominator").asLong() > 0) {
                remarks.add("verified " + Quantities.ratio(verified));
            }
        }
        if (figure.hasNonNull("hangsOn")) {
            remarks.add("hangs on " + figure.path("hangsOn").asText());
        }
        return String.join(", ", remarks);
    }

    private void part(Map.Entry<String, JsonNode> part) {
        if (!TOLD_ELSEWHERE.contains(part.getKey())) {
            remarks.add(words(part.getKey()) + " " + Quantities.plain(part.getValue()));
        }
    }

    private void byOrganisation() {
        for (JsonNode row : figure.path("byOrganisation")) {
            BigDecimal denominator = row.path("denominator").decimalValue();
            BigDecimal numerator = row.path("numerator").decimalValue();
            if (denominator.signum() > 0 && numerator.signum() > 0) {
                remarks.add(name(row.path("organisationId").asText()) + " "
                        + numerator.divide(denominator, 2, RoundingMode.HALF_UP));
            }
        }
    }

    private String name(String organisationId) {
        for (JsonNode row : report.path("contributions")) {
            if (row.path("organisationId").asText().equals(organisationId)) {
                return row.path("name").asText(organisationId);
            }
        }
        return organisationId;
    }

    /** Turns NOT_COMPUTABLE, no-measured-records and knownOnly into words. */
    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return spaced.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
