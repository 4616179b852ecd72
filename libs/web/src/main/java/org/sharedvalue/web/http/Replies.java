package org.sharedvalue.web.http;

/** Names of the headers of the contract that no standard library knows. */
public final class Replies {

    /** Identifies a version of a record that has an event: {@code {aggregateId}:{version}}. */
    public static final String EVENT_VERSION = "Event-Version";

    /** Says that an answer is the first one again. */
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    private Replies() {}
}
