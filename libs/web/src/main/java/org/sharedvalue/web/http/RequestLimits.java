package org.sharedvalue.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses requests that are too large before anything reads them. The server's own limits lie further out and answer
 * without a body, so these come first.
 */
@ApplicationScoped
class RequestLimits {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int MAX_URI = 8_192;
    private static final int MAX_HEADERS = 16_384;

    private final FailureHandler failures;
    private final long maxBody;

    RequestLimits(
            FailureHandler failures, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.failures = failures;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > MAX_URI) {
            refuse(context, 414);
        } else if (headerSize(request) > MAX_HEADERS) {
            refuse(context, 431);
        } else if (declaredLength(request) > maxBody) {
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, int status) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        failures.answer(context, status);
    }

    private static int headerSize(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }
}
