package org.sharedvalue.outcomes.imports.work;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.sharedvalue.outcomes.imports.Sender;
import org.sharedvalue.web.problem.TraceContext;

/**
 * Lets work be done as if its sender were calling: with its organisation, its scopes, its trace context, and with what its
 * organisation is today, not when it sent.
 */
@ApplicationScoped
class InNameOf {

    private final CurrentIdentityAssociation identities;

    InNameOf(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    <T> T call(Sender sender, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        if (sender.traceparent() != null) {
            MDC.put(TraceContext.HEADER, sender.traceparent());
        }
        try {
            identities.setIdentity(identity(sender));
            return work.get();
        } finally {
            MDC.remove(TraceContext.HEADER);
            request.terminate();
        }
    }

    private static SecurityIdentity identity(Sender sender) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new StoredToken(sender));
        for (String scope : sender.scopes().split(" ", -1)) {
            String[] parts = scope.split(":", 2);
            if (parts.length == 2) {
                identity.addPermission(new StringPermission(parts[0], parts[1]));
            }
        }
        return identity.build();
    }
}
