package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A figure of one organisation.
 *
 * @param organisation its name
 * @param value the value
 * @param note why it is provisional; empty where there is nothing to explain
 */
public record EmployerRow(String organisation, String value, String note) {

    /** The rows of a figure that is told by organisation; those without a value would only repeat why there is none. */
    static List<EmployerRow> of(JsonNode figure, Map<String, String> organisations, Words words) {
        return StreamSupport.stream(figure.path("byOrganisation").spliterator(), false)
                .filter(row -> !row.path("value").isNull())
                .map(row -> of(row, figure.path("unit").asText(), organisations, words))
                .toList();
    }

    private static EmployerRow of(JsonNode row, String unit, Map<String, String> organisations, Words words) {
        String name = organisations.getOrDefault(row.path("organisationId").asText(), words.of("organisation.unknown"));
        return new EmployerRow(
                name,
                words.value(row.path("value"), unit),
                row.path("reason").isTextual()
                        ? words.of("reason." + row.path("reason").textValue())
                        : "");
    }
}
