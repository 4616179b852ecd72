package org.sharedvalue.web.openapi;

/** The headers of answers that clients work with. */
enum AnswerHeader {
    ETAG("ETag", "Strong tag of the version shown", "\"3\""),
    LOCATION("Location", "Absolute path of the new record", "/v1/programs/0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10"),
    LINK("Link", "Address of the next page as `rel=\"next\"`", "</v1/programs?cursor=ZTNiMA>; rel=\"next\""),
    EVENT_VERSION(
            "Event-Version",
            "Position of the change; reports wait for it with `atLeast`",
            "0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10:3"),
    IDEMPOTENCY_REPLAYED("Idempotency-Replayed", "`true` if this is the first answer again", "true"),
    RETRY_AFTER("Retry-After", "Seconds to wait before the next attempt", "2"),
    LEDGER_HEAD("Ledger-Head", "Number of the last event taken in", "81234"),
    LEDGER_TIME("Ledger-Time", "When it was taken in", "2026-11-23T14:52:00Z"),
    LEDGER_LAG_MILLIS("Ledger-Lag-Millis", "Age of the oldest event not taken in; 0 if there is none", "0"),
    REPORT_BEHIND("Report-Behind", "`true` if what `atLeast` names is not in it yet", "true"),
    FEED_HEAD("Feed-Head", "Position of the newest item", "00000000000000000042"),
    RATE_LIMIT(
            "RateLimit",
            "Requests that are left, and seconds until there are as many as before",
            "\"feeds\";r=5999;t=60"),
    RATE_LIMIT_POLICY("RateLimit-Policy", "Requests of a window, and its seconds", "\"feeds\";q=6000;w=60");

    private final String field;
    private final String description;
    private final String example;

    AnswerHeader(String field, String description, String example) {
        this.field = field;
        this.description = description;
        this.example = example;
    }

    /** Its name on the wire. */
    String field() {
        return field;
    }

    String description() {
        return description;
    }

    String example() {
        return example;
    }
}
