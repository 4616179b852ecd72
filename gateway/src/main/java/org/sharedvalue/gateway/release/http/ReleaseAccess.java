package org.sharedvalue.gateway.release.http;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Seen;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Who may what. LEAD and DELIVERY make, publish and read releases of their partnership and its programs; an organisation
 * those of itself, where it delivers in every partnership that they count. A funder reads what is published for it, everybody
 * what is published for everybody. A draft is read by those who may publish it alone: read by others it would be published,
 * and no rule would have looked at it beside the others.
 */
@ApplicationScoped
class ReleaseAccess {

    private static final StringPermission READ = new StringPermission("releases", "read");
    private static final String READ_BY = """
            ? OR partnership_ids && ? OR scope_type = 'organisation' AND scope_id = ANY (?)
              OR status <> 'PROVISIONAL' AND (audience = 'PUBLIC' OR recipient_id = ANY (?))
            """;

    private final Access access;
    private final SecurityIdentity caller;

    ReleaseAccess(Access access, SecurityIdentity caller) {
        this.access = access;
        this.caller = caller;
    }

    /** What the caller is; not to be asked within a transaction. */
    Standing standing() {
        return access.standing();
    }

    /** What a caller sees in lists. */
    static Seen seen(Standing standing) {
        return new Seen(READ_BY, List.of(standing.isAdmin(), standing.delivered(), standing.own(), standing.own()));
    }

    /** Refuses a caller that may not make releases of a scope: one that it does not see is unknown to it. */
    static void requireMaker(Standing standing, ScopeRow scope) {
        if (standing.isAdmin()) {
            return;
        }
        Scope wanted = scope.scope();
        boolean own = wanted.kind() == ScopeKind.ORGANISATION;
        boolean seen = own
                ? standing.actsFor(wanted.id())
                : scope.partnerships().stream().anyMatch(standing::isMemberOf);
        if (!seen) {
            throw unknownScope();
        }
        if (!scope.partnerships().stream().allMatch(standing::delivers)) {
            throw new ProblemException(
                    ProblemCode.ROLE_NOT_ENOUGH, "Releases are made by LEAD and DELIVERY of the partnership.");
        }
    }

    static ProblemException unknownScope() {
        return ProblemException.at("/scope/id", ProblemCode.UNKNOWN_REFERENCE, "There is no such record.");
    }

    /** Whether the caller publishes a release, and so reads its drafts. */
    static boolean owns(Standing standing, Release release) {
        return standing.isAdmin()
                || (release.scope().kind() == ScopeKind.ORGANISATION
                        ? standing.actsFor(release.scope().id())
                        : release.partnershipIds().stream().anyMatch(standing::delivers));
    }

    /** Whether the caller, who may need a token for it, reads a release. */
    boolean reads(Release release) {
        if (release.isPublic()) {
            return true;
        }
        if (caller.isAnonymous()) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED, "Without a token only public final releases are read.");
        }
        if (!caller.checkPermissionBlocking(READ)) {
            throw new ProblemException(
                    ProblemCode.INSUFFICIENT_SCOPE, "The token does not carry the scope this needs.");
        }
        return reads(standing(), release);
    }

    /** Whether somebody reads a release that is not for everybody. */
    static boolean reads(Standing standing, Release release) {
        return owns(standing, release)
                || (release.isPublished() && standing.actsFor(release.recipientOrganisationId()));
    }

    /** What the organisation is that a link was made for; null is the admin. */
    Standing reader(@Nullable UUID organisation) {
        return access.askedFor(organisation == null ? null : organisation.toString());
    }

    /** Of a release that is not there a caller without a token learns as little as of one that is not public. */
    ProblemException notThere() {
        return caller.isAnonymous()
                ? new ProblemException(
                        ProblemCode.UNAUTHENTICATED, "Without a token only public final releases are read.")
                : new ProblemException(ProblemCode.NOT_FOUND, "There is no such release.");
    }
}
