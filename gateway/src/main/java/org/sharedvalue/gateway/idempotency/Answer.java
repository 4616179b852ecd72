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
 * @param body its JSON
 * @param replayed whether it was given before
 */
public record Answer(
        int status, @Nullable String location, @Nullable String entityTag, String body, boolean replayed) {

    /** As it goes out. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, entityTag);
        return (replayed ? response.header(Replies.IDEMPOTENCY_REPLAYED, true) : response).build();
    }
}
