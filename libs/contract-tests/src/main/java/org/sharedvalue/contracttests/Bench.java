package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every rule works with.
 *
 * @param client calls the service
 * @param samples right requests
 * @param walk where cases are counted
 */
record Bench(Client client, Samples samples, Walk walk) {

    /** A right body that the case may alter. */
    Map<String, Object> body(Collection collection) {
        return new LinkedHashMap<>(samples.body(collection.path()));
    }

    /** The path of a new record. */
    String record(Collection collection) {
        if (!collection.isCreatable()) {
            return collection.path() + "/" + samples.made(collection.path());
        }
        Reply created = client.post(collection.path(), body(collection));
        if (created.status() != 201) {
            throw new IllegalStateException("The sample of " + collection.path() + " is refused: " + created.text());
        }
        return created.header("Location");
    }

    /** A document without what is told once. */
    JsonNode kept(JsonNode told) {
        JsonNode kept = told.deepCopy();
        List<JsonNode> places = new ArrayList<>(List.of(kept));
        kept.path("items").forEach(places::add);
        places.forEach(place -> ((ObjectNode) place).remove(samples.toldOnce()));
        return kept;
    }

    /** Whether an answer is the first one again: to the byte where nothing is told once. */
    boolean isKept(Reply first, Reply again) {
        return samples.toldOnce().isEmpty()
                ? again.text().equals(first.text())
                : again.json().equals(kept(first.json()));
    }

    /** The id at the end of a record's path. */
    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of a new record that can move. */
    String movable(Collection collection) {
        return samples.movable(collection.path()).orElseGet(() -> record(collection));
    }

    /** The body of a transition that a record allows now. */
    Map<String, Object> move(Collection collection, String record) {
        List<String> allowed = new ArrayList<>();
        client.get(record).json().path("allowedTransitions").forEach(state -> allowed.add(state.asText()));
        return new LinkedHashMap<>(samples.move(collection.path(), allowed));
    }
}
