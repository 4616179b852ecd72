package org.sharedvalue.web.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP answer for a refusal: the document, its media type, the headers that belong to it. */
@ApplicationScoped
public class ProblemResponses {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final RouteTemplates routes;
    private final CurrentVertxRequest current;

    ProblemResponses(RouteTemplates routes, CurrentVertxRequest current) {
        this.routes = routes;
        this.current = current;
    }

    /** The answer to a request that a resource or a filter before it refused. */
    public Response of(ProblemException refusal, @Nullable ResourceInfo resource, @Nullable HttpHeaders request) {
        String traceparent = request == null ? null : request.getHeaderString("traceparent");
        Problem problem = Problem.of(refusal, template(resource), TraceId.of(traceparent));
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        refusal.headers().forEach(response::header);
        if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.code() == ProblemCode.UNAVAILABLE && !refusal.headers().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private String template(@Nullable ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (resource == null || method == null) {
            RoutingContext unmatched = current.getCurrent();
            return routes.of(unmatched == null ? null : unmatched.request().path());
        }
        Path onClass = resource.getResourceClass().getAnnotation(Path.class);
        Path onMethod = method.getAnnotation(Path.class);
        return (onClass == null ? "" : onClass.value()) + (onMethod == null ? "" : onMethod.value());
    }
}
