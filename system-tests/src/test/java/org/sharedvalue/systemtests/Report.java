package org.sharedvalue.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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

    /** The figures about participants and their work, by which two programs with the same people are compared. */
    List<JsonNode> people() {
        List<JsonNode> people = new ArrayList<>();
        comparable().path("figures").forEach(figure -> {
            if (figure.path("code").asText().matches("F([1-9]s?|18)([.].*)?")) {
                ((ObjectNode) figure).remove("target");
                people.add(figure);
            }
        });
        return people;
    }

    private static String halves(JsonNode ratio) {
        return ratio.path("numerator").asText() + "/"
                + ratio.path("denominator").asText();
    }
}
