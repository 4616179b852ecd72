package org.sharedvalue.web.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedvalue.web.problem.TraceContext;
import org.sharedvalue.web.problem.TraceId;

/**
 * Gives each request one trace context, the one that came or a new one, and says it to the log and to the outbox: the log
 * finds the lines of a request by its trace id, and an event carries the context of the request that made it.
 */
@ApplicationScoped
public class RequestTrace {

    /** After the limits, which count the headers that came. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private static final String TRACE_ID = "traceId";
    private static final String ROUTE = "route";

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(RequestTrace::begin);
    }

    private static void begin(RoutingContext context) {
        String traceparent = TraceContext.continued(context.request().getHeader(TraceContext.HEADER));
        context.request().headers().set(TraceContext.HEADER, traceparent);
        MDC.put(TraceContext.HEADER, traceparent);
        MDC.put(TRACE_ID, TraceId.of(traceparent));
        context.next();
    }

    /** Says the template of the route to the log, never the path, which holds ids. */
    @ServerRequestFilter
    public void route(ResourceInfo resource) {
        Path onClass = resource.getResourceClass().getAnnotation(Path.class);
        Method method = resource.getResourceMethod();
        Path onMethod = method == null ? null : method.getAnnotation(Path.class);
        MDC.put(ROUTE, (onClass == null ? "" : onClass.value()) + (onMethod == null ? "" : onMethod.value()));
    }
}
