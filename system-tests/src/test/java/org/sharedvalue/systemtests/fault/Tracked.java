package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.databind.JsonNode;

/** One record as the client that made it knows it. Written by one client, read by others once that one has ended. */
final class Tracked {

    private final String collection;
    private final String marker;
    private Fate creation = Fate.UNANSWERED;
    private String id = "";
    private String status = "";
    private int known;
    private int unknown;

    /**
     * A record that is about to be made.
     *
     * @param marker what no other record of the collection has
     */
    Tracked(String collection, String marker) {
        this.collection = collection;
        this.marker = marker;
    }

    /** What a record can be told by: its external id or, where it has none, something else that only it has. */
    static String marker(JsonNode record) {
        if (record.hasNonNull("externalId")) {
            return record.path("externalId").asText();
        }
        if (record.has("evidence")) {
            return record.path("evidence").path(0).path("uri").asText();
        }
        if (record.has("amount")) {
            return record.path("amount").path("amount").asText();
        }
        return record.path("participantRef").asText();
    }

    void created(Fate fate) {
        creation = fate;
    }

    /** The suite has shown this state of it. */
    void seen(JsonNode record) {
        creation = Fate.ANSWERED;
        id = record.path("id").asText();
        status = record.path("status").asText();
        known = Math.max(known, record.path("version").asInt());
    }

    /** A change of it was sent, and nobody knows. */
    void unsure() {
        unknown++;
    }

    String collection() {
        return collection;
    }

    String marker() {
        return marker;
    }

    Fate creation() {
        return creation;
    }

    String id() {
        return id;
    }

    String status() {
        return status;
    }

    /** The least version that it must have. */
    int known() {
        return known;
    }

    /** The highest version that it can have, if every change that nobody knows of was made. */
    int possible() {
        return known + unknown;
    }

    String path() {
        return "/v1/" + collection + "/" + id;
    }

    @Override
    public String toString() {
        return collection + " " + marker + " " + id + " v" + known + "+" + unknown + " " + status;
    }
}
