package org.sharedvalue.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import org.sharedvalue.web.problem.TraceContext;

/**
 * The headers that go through the front door: all of them, but those that concern one connection only, and those that say
 * where a request came from, which are the gateway's to write.
 */
final class PassedHeaders {

    private static final String FORWARDED = "x-forwarded-";
    private static final List<String> OF_ONE_CONNECTION = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private PassedHeaders() {}

    /** Prepares the headers of a request for the service. */
    static void toService(MultiMap headers, HttpServerRequest request) {
        removeOfOneConnection(headers);
        headers.remove(HttpHeaders.EXPECT);
        headers.remove("forwarded");
        headers.remove("x-real-ip");
        // A key opens feeds, which are served here.
        headers.remove("x-api-key");
        List.copyOf(headers.names()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(FORWARDED))
                .forEach(headers::remove);
        headers.set(FORWARDED + "for", request.remoteAddress().hostAddress());
        headers.set(FORWARDED + "proto", request.scheme());
        HostAndPort asked = request.authority();
        if (asked != null) {
            headers.set(FORWARDED + "host", asked.toString());
        }
        headers.set(TraceContext.HEADER, TraceContext.continued(headers.get(TraceContext.HEADER)));
    }

    /** Prepares the headers of an answer for the caller. */
    static void toCaller(MultiMap headers) {
        removeOfOneConnection(headers);
    }

    private static void removeOfOneConnection(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",", -1)) {
                String stripped = name.strip();
                // A caller cannot name away what the message itself needs.
                if (!stripped.isEmpty()
                        && !stripped.toLowerCase(Locale.ROOT).matches("content-.*|authorization|transfer-encoding")) {
                    headers.remove(stripped);
                }
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }
}
