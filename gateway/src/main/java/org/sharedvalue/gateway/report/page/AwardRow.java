package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An award.
 *
 * @param scheme what it is
 * @param awarded who gave it, and when
 * @param counted that it does not count, since it was given for something else; empty where it counts
 */
public record AwardRow(String scheme, String awarded, String counted) {

    static AwardRow of(JsonNode recognition, Words words) {
        StringBuilder scheme = new StringBuilder(recognition.path("scheme").asText());
        for (String part : new String[] {"category", "level"}) {
            if (recognition.path(part).isTextual()) {
                scheme.append(", ").append(recognition.path(part).textValue());
            }
        }
        return new AwardRow(
                scheme.toString(),
                words.with(
                        "award",
                        recognition.path("awardedBy").asText(),
                        recognition.path("year").asText()),
                recognition.path("counted").asBoolean() ? "" : words.of("award.contextual"));
    }
}
