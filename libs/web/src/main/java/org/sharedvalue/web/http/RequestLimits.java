package org.sharedvalue.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses requests that are too large before anything reads them. The server's own limits lie further out and answer
 * without a body, so these come first.
 */
@ApplicationScoped
class RequestLimits {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final long LINGER_MILLIS = 1_000;
    private static final int MAX_URI = 8_192;
    private static final int MAX_HEADERS = 16_384;

    private final FailureHandler failures;
    private final long maxBody;
    private final Duration patience;

    RequestLimits(
            FailureHandler failures,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "web.request-timeout") Duration patience) {
        this.failures = failures;
        this.patience = patience;
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
        } else if (isCompressed(request)) {
            refuse(context, 415);
        } else {
            expectWithin(context);
            context.next();
        }
    }

    /** Hangs up on a body that only drips in; until it is complete it holds no thread, only its connection. */
    private void expectWithin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        long deadline = context.vertx().setTimer(patience.toMillis(), late -> {
            if (!request.isEnded()) {
                refuse(context, 408);
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(deadline));
    }

    /** Nothing here unpacks bodies, so a compressed one is neither read nor able to swell. */
    private static boolean isCompressed(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** Answers at once and hangs up soon after, so that who is still sending gets to read the answer. */
    private void refuse(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        failures.answer(context, status);
        request.handler(rest -> {}).resume();
        context.vertx().setTimer(LINGER_MILLIS, later -> request.connection().close());
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
