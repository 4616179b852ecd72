package org.sharedvalue.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A report as the gateway answered it.
 *
 * @param body the JSON
 */
record Report(JsonNode body) {

    JsonNode figure(String code) {
        for (JsonNode figure : body.path("figures")) {
            if (figure.path("code").asText().equals(code)) {
                return figure;
            }
        }
        throw new AssertionError("the report has no figure " + code);
    }

    /** Numerator and denominator, such as {@code 144/198}. */
    String ratio(String code) {
        return halves(figure(code));
    }

    /** The halves of a ratio that stands beside a value. */
    String part(String code, String part) {
        return halves(figure(code).path(part));
    }

    /** What two reports are compared by: all but the position and the links. */
    JsonNode comparable() {
        ObjectNode copy = body.deepCopy();
        copy.remove("asOfSeq");
        copy.path("figures").forEach(figure -> ((ObjectNode) figure).remove("links"));
        return copy;
    }

    /**
     * The figures about participants and their work, as a whole and in the parts of each breakdown, by which two programs with
     * the same people are compared. The others say what was given, which comes in no file.
     */
    List<JsonNode> people() {
        List<JsonNode> people = people("", body.path("figures"));
        body.path("breakdowns").forEach(breakdown -> breakdown
                .path("rows")
                .forEach(row -> people.addAll(people(
                        breakdown.path("dimension").asText() + " "
                                + row.path("label").asText(),
                        row.path("figures")))));
        // Rows stand in the order of ids where they are of records.
        people.sort(Comparator.comparing(figure -> figure.path("part").asText()));
        return people;
    }

    private static List<JsonNode> people(String part, JsonNode figures) {
        List<JsonNode> people = new ArrayList<>();
        figures.forEach(figure -> {
            if (figure.path("code").asText().matches("F([1-9]s?|11|18)([.].*)?")) {
                ObjectNode copy = figure.deepCopy();
                copy.remove(List.of("target", "links"));
                people.add(copy.put("part", part));
            }
        });
        return people;
    }

    private static String halves(JsonNode ratio) {
        return ratio.path("numerator").asText() + "/"
                + ratio.path("denominator").asText();
    }
}
