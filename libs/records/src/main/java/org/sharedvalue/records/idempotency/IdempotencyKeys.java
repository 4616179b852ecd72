package org.sharedvalue.records.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.idempotency.SentKey;

/** Reads the idempotency key of a POST and answers at once if the request was carried out before. */
public class IdempotencyKeys {

    @Inject
    KeyedRequest request;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @ServerRequestFilter(priority = Priorities.USER)
    public Optional<Response> earlier(ContainerRequestContext context, ResourceInfo resource) throws IOException {
        Optional<SentKey> key = SentKey.of(context, caller);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        request.identify(key.get().id());
        if (streams(resource.getResourceMethod())) {
            return Optional.empty();
        }
        request.bodyWas(SentKey.bodyHash(context));
        return idempotency.earlier();
    }

    /** Whether the operation reads the body itself, at any length; it then says what the body was. */
    private static boolean streams(@Nullable Method method) {
        return method != null && Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
    }
}
