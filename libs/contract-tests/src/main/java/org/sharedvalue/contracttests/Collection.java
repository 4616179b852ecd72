package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One collection of the service.
 *
 * @param path where it is
 * @param document the document that describes it
 */
record Collection(String path, ApiDocument document) {

    String item() {
        return path + "/{id}";
    }

    boolean isCreatable() {
        return document.has("post", path) && document.takesJson("post", path);
    }

    boolean hasStatus() {
        return document.listed(path).path("properties").has("status");
    }

    boolean isEditable() {
        return document.has("patch", item());
    }

    boolean isMovable() {
        return document.has("post", transitions());
    }

    String batch() {
        return path + "/batch";
    }

    String transitions() {
        return item() + "/transitions";
    }

    String moves() {
        return path + "/transitions/batch";
    }

    /** The schema of what is sent to create a record. */
    JsonNode created() {
        return document.body("post", path);
    }

    /** The states that a transition may name. */
    List<String> states() {
        List<String> states = new ArrayList<>();
        document.resolved(
                        document.body("post", transitions()).path("properties").path("to"))
                .path("enum")
                .forEach(state -> states.add(state.asText()));
        return states;
    }
}
