package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * What stands above and below a report: what it is about, and what kind of paper the reader holds.
 *
 * @param title name of what it is about
 * @param kicker what kind of report it is
 * @param cutOff up to which day it counts, in words
 * @param edition whom it is for, in a sentence
 * @param superseded that a later one is in its place; empty where none is
 * @param successor address of that
 * @param record where in the record it stands and by which definitions it is computed
 * @param integrity of a release: how to check that it is unchanged; empty for others
 */
public record Masthead(
        String title,
        String kicker,
        String cutOff,
        String edition,
        String superseded,
        String successor,
        String record,
        String integrity) {

    static Masthead of(JsonNode report, Edition edition, Words words) {
        JsonNode scope = report.path("scope");
        String successor = edition.successor();
        return new Masthead(
                scope.path("type").asText().equals("portfolio")
                        ? words.of("scope.portfolio.title")
                        : scope.path("name").asText(),
                words.of("scope." + scope.path("type").asText()),
                words.with(
                        "cut-off",
                        words.day(LocalDate.parse(report.path("cutOff").asText()))),
                words.with("edition." + edition.kind(), words.count(edition.threshold())),
                successor == null ? "" : words.of("superseded"),
                successor == null ? "" : "/v1/releases/" + successor,
                words.with(
                        "record",
                        report.path("definitionVersion").asText(),
                        report.path("asOfSeq").asText()),
                edition.sha256().isEmpty() ? "" : words.with("integrity", edition.sha256()));
    }
}
