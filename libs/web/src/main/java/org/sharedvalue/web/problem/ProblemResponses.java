package org.sharedvalue.web.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Set;
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
        if (refusal.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, String.join(", ", routes.methods(path())));
        }
        if (refusal.code() == ProblemCode.UNAVAILABLE && !refusal.headers().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** The status of a refusal by the framework, which says 404 where a path has other methods than the one sent. */
    int status(int refused, @Nullable ResourceInfo resource) {
        RoutingContext asked = current.getCurrent();
        boolean unmatched = resource == null || resource.getResourceMethod() == null;
        if (refused != ProblemCode.NOT_FOUND.status() || !unmatched || asked == null) {
            return refused;
        }
        Set<String> methods = routes.methods(asked.request().path());
        boolean other =
                !methods.isEmpty() && !methods.contains(asked.request().method().name());
        return other ? ProblemCode.METHOD_NOT_ALLOWED.status() : refused;
    }

    private @Nullable String path() {
        RoutingContext asked = current.getCurrent();
        return asked == null ? null : asked.request().path();
    }

    private String template(@Nullable ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (resource == null || method == null) {
            return routes.of(path());
        }
        Path onClass = resource.getResourceClass().getAnnotation(Path.class);
        Path onMethod = method.getAnnotation(Path.class);
        return (onClass == null ? "" : onClass.value()) + (onMethod == null ? "" : onMethod.value());
    }
}
