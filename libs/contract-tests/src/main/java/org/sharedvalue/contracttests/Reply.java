package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the service answered.
 *
 * @param status HTTP status
 * @param headers headers
 * @param text body
 * @param json body as JSON; missing if it is none
 */
public record Reply(int status, HttpHeaders headers, String text, JsonNode json) {

    /** A header's value, empty if it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A field of the body as text, empty if it is absent. */
    public String field(String pointer) {
        return json.at(pointer).asText("");
    }
}
