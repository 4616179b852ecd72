package org.sharedvalue.gateway.front;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets requests from pages of origins that are not listed through as if they came from no page at all. They are answered
 * without a CORS header, which keeps the answer from the page; the framework would refuse them with an empty body.
 */
@ApplicationScoped
class UnlistedOrigins {

    // Right after the limits of libs/web and before the framework's CORS filter.
    private static final int ORDER = Integer.MIN_VALUE + 1;

    private final List<String> listed;

    UnlistedOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> listed) {
        this.listed = listed.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !listed.contains(origin)) {
            context.request().headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
