package org.sharedvalue.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.sharedvalue.web.problem.HttpProblems;
import org.sharedvalue.web.problem.Problem;
import org.sharedvalue.web.problem.RouteTemplates;
import org.sharedvalue.web.problem.TraceId;

/** Gives failures that never reach a resource (a body over the limit, a header block over the limit) a problem body. */
@ApplicationScoped
class FailureHandler {

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "1";

    /** Refusals of a request that nobody reads to its end. */
    private static final Set<Integer> UNREAD = Set.of(408, 413, 414, 415, 431, UNAVAILABLE);

    private static final long LINGER_MILLIS = 1_000;
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, UNAVAILABLE};

    private final ObjectMapper json;
    private final RouteTemplates routes;

    FailureHandler(ObjectMapper json, RouteTemplates routes) {
        this.json = json;
        this.routes = routes;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        String route = routes.of(context.request().path());
        String traceId = TraceId.of(context.request().getHeader("traceparent"));
        if (UNREAD.contains(status)) {
            hangUp(context);
        }
        if (status == UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(Problem.of(HttpProblems.of(status), route, traceId)));
    }

    /** Hangs up soon, so that who is still sending gets to read the answer but cannot go on for ever. */
    private static void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (!request.isEnded()) {
            request.handler(rest -> {}).resume();
        }
        context.vertx().setTimer(LINGER_MILLIS, later -> request.connection().close());
    }

    /** Hangs up on who goes on sending a body although the answer has been given. */
    void hangUpOnUnread(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(rest -> {}).resume();
            context.vertx().setTimer(LINGER_MILLIS, later -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem document cannot be written", unwritable);
        }
    }
}
