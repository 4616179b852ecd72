package org.sharedvalue.records;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The scope with which a service's records are read, for routes that all its collections inherit. */
@ApplicationScoped
class ReadScope {

    private final SecurityIdentity caller;
    private final StringPermission needed;

    ReadScope(SecurityIdentity caller, @ConfigProperty(name = "records.read-scope") String scope) {
        this.caller = caller;
        String[] parts = scope.split(":", 2);
        this.needed = new StringPermission(parts[0], parts[1]);
    }

    /** Refuses a caller whose token lacks the scope. */
    void require() {
        if (!caller.checkPermissionBlocking(needed)) {
            throw new ForbiddenException();
        }
    }
}
