package org.sharedvalue.partner.publicform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what the public sends small: nobody knows who sends it, so it is refused before anybody reads it. */
@ApplicationScoped
class FormSize {

    /** After the limit that every body has, and before anybody reads it. */
    private static final int BEFORE_READING = 0;

    private static final int TOO_LARGE = 413;

    private final long most;

    FormSize(@ConfigProperty(name = "public-form.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Router router) {
        router.post(PublicChallengeResource.PATH).order(BEFORE_READING).handler(this::check);
    }

    private void check(RoutingContext context) {
        String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > most) {
            context.fail(TOO_LARGE);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        }
    }
}
