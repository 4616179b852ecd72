package org.sharedvalue.gateway.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.idempotency.SentKey;

/** Reads the idempotency key of a POST. */
public class IdempotencyKeys {

    @Inject
    KeyedRequest request;

    @Inject
    Caller caller;

    @ServerRequestFilter(priority = Priorities.USER)
    public void read(ContainerRequestContext context) throws IOException {
        Optional<SentKey> key = SentKey.of(context, caller);
        if (key.isPresent()) {
            request.identify(key.get().id(), SentKey.bodyHash(context));
        }
    }
}
