package org.sharedvalue.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
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
    /** After the server's own limit has been written down for whoever reads the body, before anybody reads it. */
    private static final int BEFORE_READING = -1;

    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final int MAX_URI = 8_192;
    private static final int MAX_HEADERS = 16_384;

    private final FailureHandler failures;
    private final long maxBody;
    private final Duration patience;
    private final boolean takesBodies;
    private final StreamedBodies streamed;
    private final long maxUntoldBody;
    private final BodyHandler bodies;
    private final BodyBudget budget;

    RequestLimits(
            FailureHandler failures,
            StreamedBodies streamed,
            @ConfigProperty(name = "web.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "web.max-untold-body-size") MemorySize maxUntoldBody,
            @ConfigProperty(name = "web.bodies-at-a-time") MemorySize bodiesAtATime,
            @ConfigProperty(name = "web.request-timeout") Duration patience,
            @ConfigProperty(name = "web.takes-bodies", defaultValue = "false") boolean takesBodies) {
        this.failures = failures;
        this.streamed = streamed;
        this.maxUntoldBody = maxUntoldBody.asLongValue();
        this.patience = patience;
        this.takesBodies = takesBodies;
        this.bodies = BodyHandler.create(false).setBodyLimit(maxBody.asLongValue());
        this.maxBody = maxBody.asLongValue();
        this.budget = new BodyBudget(bodiesAtATime.asLongValue());
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
        router.route().order(BEFORE_READING).handler(this::limitReading);
    }

    /** A body of undeclared length is counted by whoever reads it, up to the limit that stands in the context. */
    private void limitReading(RoutingContext context) {
        if (!streamed.has(context.request())) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxUntoldBody);
        }
        context.next();
    }

    /** A body that outgrows the limit on its way; who hung up meanwhile gets no answer. */
    private void failed(RoutingContext context) {
        if (context.statusCode() == TOO_LARGE) {
            failures.answer(context, TOO_LARGE);
        } else if (!(context.failure() instanceof HttpClosedException)) {
            context.next();
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > MAX_URI) {
            failures.answer(context, 414);
        } else if (headerSize(request) > MAX_HEADERS) {
            failures.answer(context, 431);
        } else if (isCompressed(request)) {
            failures.answer(context, 415);
        } else if (streamed.has(request)) {
            context.addEndHandler(ended -> failures.hangUpOnUnread(context));
            context.next();
        } else if (declaredLength(request) > maxBody) {
            failures.answer(context, TOO_LARGE);
        } else if (takesBodies && hasBody(request)) {
            takeBody(context);
        } else {
            context.next();
        }
    }

    private void takeBody(RoutingContext context) {
        // A body of undeclared length may become as large as any.
        long declared = declaredLength(context.request());
        long expected = declared > 0 ? declared : maxBody;
        if (budget.take(expected)) {
            context.addEndHandler(ended -> budget.giveBack(expected));
            cutOff(context);
            bodies.handle(context);
        } else {
            failures.answer(context, UNAVAILABLE);
        }
    }

    /** Hangs up on a body that only drips in; it holds no thread, since only a whole body is passed on. */
    private void cutOff(RoutingContext context) {
        HttpServerRequest request = context.request();
        long deadline = context.vertx().setTimer(patience.toMillis(), late -> {
            if (!request.isEnded()) {
                failures.answer(context, 408);
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(deadline));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Nothing here unpacks bodies, so a compressed one is neither read nor able to swell. */
    private static boolean isCompressed(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
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
