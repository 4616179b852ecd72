package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the services hold with what they had answered. */
final class Verdict {

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> half = new ArrayList<>();
    private final Map<String, Map<String, List<JsonNode>>> held = new HashMap<>();

    Verdict(Journal journal, Listing listing) {
        for (String collection : Listing.COLLECTIONS) {
            Map<String, List<JsonNode>> byMarker = new HashMap<>();
            listing.of(collection)
                    .forEach(record -> byMarker.computeIfAbsent(Tracked.marker(record), marker -> new ArrayList<>())
                            .add(record));
            held.put(collection, byMarker);
        }
        Map<String, Map<String, List<JsonNode>>> strangers = new HashMap<>();
        held.forEach((collection, records) -> strangers.put(collection, new HashMap<>(records)));
        for (Tracked record : journal.records()) {
            judge(record, found(record));
            strangers.getOrDefault(record.collection(), Map.of()).remove(record.marker());
        }
        strangers.forEach((collection, records) ->
                records.keySet().forEach(marker -> doubled.add("nobody wrote " + collection + " " + marker)));
        journal.batches().forEach(this::judge);
    }

    /** Answered and not there, or not as far as it was answered. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** There more often, or changed more often, than anybody asked for. */
    List<String> doubled() {
        return List.copyOf(doubled);
    }

    /** Of a write that was refused, or of a batch that is not whole. */
    List<String> half() {
        return List.copyOf(half);
    }

    private List<JsonNode> found(Tracked record) {
        return held.getOrDefault(record.collection(), Map.of()).getOrDefault(record.marker(), List.of());
    }

    private void judge(Tracked record, List<JsonNode> found) {
        if (found.size() > 1) {
            doubled.add(record + " is there " + found.size() + " times");
        }
        switch (record.creation()) {
            case REFUSED -> {
                if (!found.isEmpty()) {
                    half.add(record + " was refused and is there");
                }
            }
            case UNANSWERED -> {
                if (!found.isEmpty() && found.get(0).path("version").asInt() > 1 && isChangedByCallersOnly(record)) {
                    doubled.add(record + " was changed by nobody we know");
                }
            }
            case ANSWERED -> judgeAnswered(record, found);
        }
    }

    private void judgeAnswered(Tracked record, List<JsonNode> found) {
        if (found.isEmpty() || !found.get(0).path("id").asText().equals(record.id())) {
            lost.add(record + " is not there");
            return;
        }
        int version = found.get(0).path("version").asInt();
        if (version < record.known()) {
            lost.add(record + " is at version " + version);
        }
        if (version > record.possible() && isChangedByCallersOnly(record)) {
            doubled.add(record + " is at version " + version);
        }
        if (version == record.known() && !found.get(0).path("status").asText().equals(record.status())) {
            lost.add(record + " is " + found.get(0).path("status").asText());
        }
    }

    /** The first enrolment of a person makes the person active. */
    private static boolean isChangedByCallersOnly(Tracked record) {
        return !record.collection().equals("participants");
    }

    private void judge(List<Tracked> batch) {
        long there = batch.stream().filter(record -> !found(record).isEmpty()).count();
        if (there != 0 && there != batch.size()) {
            half.add(there + " of a batch of " + batch.size() + " are there: " + batch.get(0));
        }
    }
}
