package org.sharedvalue.showcase.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** A service refused a call; the message carries the problem document in short. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int ERRORS_SHOWN = 3;

    private final int status;
    private final String code;

    RefusedException(String method, URI uri, int status, JsonNode problem) {
        super("%s %s was refused with %d: %s".formatted(method, uri, status, described(problem)));
        this.status = status;
        this.code = problem.path("code").asText();
    }

    public int status() {
        return status;
    }

    /** The problem's stable code, such as {@code cohort-full}; empty for an answer that is no problem document. */
    public String code() {
        return code;
    }

    private static String described(JsonNode problem) {
        if (!problem.isObject()) {
            return "an answer that is no problem document";
        }
        StringBuilder text = new StringBuilder(problem.path("code").asText());
        text.append(", ").append(problem.path("detail").asText());
        int shown = 0;
        for (JsonNode error : problem.path("errors")) {
            if (shown++ == ERRORS_SHOWN) {
                text.append(" ...");
                break;
            }
            text.append(" [")
                    .append(error.path("pointer").asText(error.path("parameter").asText()))
                    .append(": ")
                    .append(error.path("detail").asText())
                    .append(']');
        }
        return text.toString();
    }
}
