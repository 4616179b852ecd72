package org.sharedvalue.showcase.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a service answered to a call that it did not refuse.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the JSON sent
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {}
