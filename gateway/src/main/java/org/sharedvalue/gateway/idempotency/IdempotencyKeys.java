package org.sharedvalue.gateway.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.idempotency.SentKey;

/** Reads the idempotency key of a POST and answers at once if the request was carried out before. */
public class IdempotencyKeys {

    @Inject
    KeyedRequest request;

    @Inject
    KeptAnswers answers;

    @Inject
    Caller caller;

    @ServerRequestFilter(priority = Priorities.USER)
    public Optional<Response> earlier(ContainerRequestContext context) throws IOException {
        Optional<SentKey> key = SentKey.of(context, caller);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        request.identify(key.get().id(), SentKey.bodyHash(context));
        return answers.earlier().map(Answer::response);
    }
}
