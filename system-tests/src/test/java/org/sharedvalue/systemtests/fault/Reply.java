package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back of a call.
 *
 * @param status HTTP status; 0 when nothing came back
 * @param body the JSON sent
 * @param behind whether it is a report without the changes that it was asked to contain
 * @param retryAfter whether it says when to try again
 */
record Reply(int status, JsonNode body, boolean behind, boolean retryAfter) {

    /** The caller cannot know whether anything was done. */
    static Reply none() {
        return new Reply(0, MissingNode.getInstance(), false, false);
    }

    Fate fate() {
        if (status >= 200 && status < 300) {
            return Fate.ANSWERED;
        }
        // A first call with the same key that is still running says nothing about how it will end.
        boolean refused = status >= 400 && status < 500 && !code().equals("idempotency-key-in-flight");
        return refused ? Fate.REFUSED : Fate.UNANSWERED;
    }

    String code() {
        return body.path("code").asText();
    }

    /** Whether this is what a client may be told while a part is away: nothing, or a problem that says to try again. */
    boolean isHonest() {
        return status < 500 || (status == 503 && code().equals("unavailable") && retryAfter);
    }
}
