package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.report.value.FigureStatus;

/**
 * What changed from one release to another.
 *
 * @param from the earlier release
 * @param to the later one
 * @param summary how much changed, in a sentence
 * @param changes each figure that is shown differently
 */
public record ReleaseDiff(UUID from, UUID to, String summary, List<Change> changes) {

    public ReleaseDiff {
        changes = List.copyOf(changes);
    }

    static ReleaseDiff of(Release before, JsonNode was, Release after, JsonNode is) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode figure : is.path("figures")) {
            add(changes, null, null, find(was.path("figures"), "code", figure.path("code")), figure);
        }
        JsonNode rows = was.path("breakdowns").path(0).path("rows");
        for (JsonNode row : is.path("breakdowns").path(0).path("rows")) {
            JsonNode earlier = find(rows, "value", row.path("value")).path("figures");
            for (JsonNode figure : row.path("figures")) {
                add(
                        changes,
                        row.path("value").asText(),
                        row.path("label").asText(),
                        find(earlier, "code", figure.path("code")),
                        figure);
            }
        }
        String summary = (changes.isEmpty() ? "Nothing is" : changes.size() + " figures are")
                + " shown differently with the cut-off " + after.cutOff() + " than with " + before.cutOff() + ".";
        return new ReleaseDiff(before.id(), after.id(), summary, changes);
    }

    private static void add(
            List<Change> changes, @Nullable String row, @Nullable String label, JsonNode was, JsonNode is) {
        Shown before = Shown.of(was);
        Shown after = Shown.of(is);
        if (!Objects.equals(before, after)) {
            String name = is.path("name").asText() + (label == null ? "" : ", " + label);
            changes.add(new Change(
                    is.path("code").asText(),
                    row,
                    before,
                    after,
                    name + ": " + before.words(is) + " → " + after.words(is)));
        }
    }

    private static JsonNode find(JsonNode items, String key, JsonNode wanted) {
        for (JsonNode item : items) {
            if (item.path(key).equals(wanted)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    /**
     * One figure.
     *
     * @param code its code
     * @param row value of the row it is in; null for the whole
     * @param before how it was shown
     * @param after how it is shown
     * @param text the change in words
     */
    public record Change(String code, @Nullable String row, Shown before, Shown after, String text) {}

    /**
     * How a figure is shown.
     *
     * @param numerator of a ratio
     * @param denominator of a ratio
     * @param value in its unit; null where none is shown
     * @param status its status; null where the release has no such figure
     */
    public record Shown(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Schema(implementation = Object.class) @Nullable JsonNode value,
            @Nullable FigureStatus status) {

        static Shown of(JsonNode figure) {
            JsonNode value = figure.path("value");
            return new Shown(
                    count(figure.path("numerator")),
                    count(figure.path("denominator")),
                    value.isMissingNode() || value.isNull() ? null : value,
                    figure.has("status")
                            ? FigureStatus.valueOf(figure.path("status").asText())
                            : null);
        }

        private static @Nullable Long count(JsonNode count) {
            return count.isNumber() ? count.longValue() : null;
        }

        String words(JsonNode figure) {
            String held = status == FigureStatus.HELD ? " (held)" : "";
            if (value == null) {
                return switch (status == null ? FigureStatus.NOT_COMPUTABLE : status) {
                    case SUPPRESSED -> "withheld";
                    case HELD -> "withheld" + held;
                    case OK, PROVISIONAL, NOT_COMPUTABLE -> "no value";
                };
            }
            if (numerator != null && denominator != null) {
                String percent = value.decimalValue()
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
                return numerator + " of " + denominator + " (" + percent + " %)" + held;
            }
            String text = value.isObject()
                    ? value.path("amount").decimalValue().movePointLeft(2).toPlainString() + " "
                            + value.path("currency").asText()
                    : value.asText();
            return text + (figure.path("unit").asText().equals("HOURS") ? " h" : "") + held;
        }
    }
}
