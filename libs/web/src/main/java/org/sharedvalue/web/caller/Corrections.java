package org.sharedvalue.web.caller;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The right to change what a closed cohort has made final: a scope of its own, and a reason each time. */
@ApplicationScoped
public class Corrections {

    private static final StringPermission NEEDED = new StringPermission("corrections", "write");

    private final SecurityIdentity caller;

    Corrections(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Refuses a change that a closed cohort does not allow, unless the caller corrects it and says why. */
    public void require(@Nullable String reason) {
        if (!caller.checkPermissionBlocking(NEEDED)) {
            throw new ProblemException(
                    ProblemCode.COHORT_CLOSED, "The cohort is closed; its records stay as they are.");
        }
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(ProblemCode.COHORT_CLOSED, "The cohort is closed; a correction needs a reason.");
        }
    }
}
