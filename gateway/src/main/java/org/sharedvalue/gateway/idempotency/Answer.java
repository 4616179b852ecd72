package org.sharedvalue.gateway.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.Replies;

/**
 * The answer to a write.
 *
 * @param status HTTP status
 * @param location address of what was made
 * @param entityTag its version
 * @param body its JSON, as it is kept
 * @param replayed whether it was given before
 * @param shownOnce what the first answer says instead, with a secret in it; null where there is none
 */
public record Answer(
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        String body,
        boolean replayed,
        @Nullable String shownOnce) {

    public Answer(int status, @Nullable String location, @Nullable String entityTag, String body, boolean replayed) {
        this(status, location, entityTag, body, replayed, null);
    }

    /** The same, but the first time it says more than a repetition will. */
    public Answer shownOnce(String bodyWithSecret) {
        return new Answer(status, location, entityTag, body, replayed, bodyWithSecret);
    }

    /** As it goes out. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(shownOnce == null ? body : shownOnce)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, entityTag);
        return (replayed ? response.header(Replies.IDEMPOTENCY_REPLAYED, true) : response).build();
    }
}
