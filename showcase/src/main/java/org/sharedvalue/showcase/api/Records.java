package org.sharedvalue.showcase.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Records of one collection as they were last answered, by external id. */
public final class Records {

    private final Collection collection;
    private final Map<String, JsonNode> byExternalId;

    Records(Collection collection, Map<String, JsonNode> byExternalId) {
        this.collection = collection;
        this.byExternalId = byExternalId;
    }

    public List<JsonNode> all() {
        return List.copyOf(byExternalId.values());
    }

    public boolean has(String externalId) {
        return byExternalId.containsKey(externalId);
    }

    public JsonNode get(String externalId) {
        JsonNode record = byExternalId.get(externalId);
        if (record == null) {
            throw new IllegalArgumentException("no record " + externalId);
        }
        return record;
    }

    public String id(String externalId) {
        return get(externalId).path("id").asText();
    }

    /** Those with these external ids, as far as they are there. */
    public Records only(java.util.Collection<String> externalIds) {
        Map<String, JsonNode> kept = new LinkedHashMap<>(byExternalId);
        kept.keySet().retainAll(externalIds);
        return new Records(collection, kept);
    }

    /** These and new ones, which are put in by batches, all or nothing each. */
    public Records with(List<Map<String, Object>> missing) {
        Map<String, JsonNode> all = new LinkedHashMap<>(byExternalId);
        all.putAll(collection.createAll(missing));
        return new Records(collection, all);
    }

    /** Moves those that are in one state to the next, each with what that transition needs. */
    public void move(String from, String to, Function<JsonNode, Map<String, Object>> fields) {
        move(record -> record.path("status").asText().equals(from), record -> to, fields);
    }

    /** Moves those that a condition names. */
    public void move(
            Predicate<JsonNode> which, Function<JsonNode, String> to, Function<JsonNode, Map<String, Object>> fields) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (JsonNode record : byExternalId.values()) {
            if (which.test(record)) {
                Map<String, Object> move = new LinkedHashMap<>(fields.apply(record));
                move.put("id", record.path("id").asText());
                move.put("to", to.apply(record));
                moves.add(move);
            }
        }
        byExternalId.putAll(collection.move(moves));
    }

    /** The last change among them, as the gateway's {@code atLeast} takes it. */
    public Optional<String> lastChange() {
        return byExternalId.values().stream()
                .max(Comparator.comparing(
                        record -> Instant.parse(record.path("updatedAt").asText())))
                .map(record -> record.path("id").asText() + ":"
                        + record.path("version").asText());
    }
}
