package org.sharedvalue.records.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.Replies;

/**
 * What is known about a request with an idempotency key.
 *
 * @param fingerprint what is kept of the body it came with
 * @param status HTTP status of the answer; 0 while a lenient batch is being carried out
 * @param location header of the answer
 * @param entityTag header of the answer
 * @param eventVersion header of the answer
 * @param body the answer's JSON; absent where the answer has none
 * @param leased whether somebody is carrying it out right now
 */
record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String eventVersion,
        @Nullable String body,
        boolean leased) {

    /** An answer about to be kept. */
    static StoredAnswer of(String fingerprint, Response answer, @Nullable String body) {
        return new StoredAnswer(
                fingerprint,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                answer.getHeaderString(Replies.EVENT_VERSION),
                body,
                false);
    }

    boolean isComplete() {
        return status != 0;
    }

    /** The first answer again. */
    Response replayed() {
        return Response.status(status)
                .type(body == null ? null : MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, entityTag)
                .header(Replies.EVENT_VERSION, eventVersion)
                .header(Replies.IDEMPOTENCY_REPLAYED, true)
                .build();
    }
}
