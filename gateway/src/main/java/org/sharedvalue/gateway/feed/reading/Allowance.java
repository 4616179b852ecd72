package org.sharedvalue.gateway.feed.reading;

import jakarta.ws.rs.core.Response;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * How much of a key's quota is left.
 *
 * @param quota requests of a window
 * @param windowSeconds length of a window
 * @param left requests that are left of the current one
 * @param resetSeconds seconds until the next one
 */
record Allowance(int quota, long windowSeconds, int left, long resetSeconds) {

    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";

    Response.ResponseBuilder on(Response.ResponseBuilder response) {
        return response.header(LIMIT, limit()).header(POLICY, policy());
    }

    ProblemException refused(String detail, long seconds) {
        return new ProblemException(ProblemCode.TOO_MANY_REQUESTS, detail)
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader(LIMIT, limit())
                .withHeader(POLICY, policy());
    }

    private String limit() {
        return "\"feeds\";r=" + left + ";t=" + resetSeconds;
    }

    private String policy() {
        return "\"feeds\";q=" + quota + ";w=" + windowSeconds;
    }
}
