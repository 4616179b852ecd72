package org.sharedvalue.gateway.report.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.ProjectionsReplaced;
import org.sharedvalue.gateway.report.reading.ProgramRow;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Who reads which live report: the admin all of them, a member of a partnership that does more than pay those of the
 * partnership and its programs, an organisation its own. To anybody else the scope is as unknown as one that does not
 * exist.
 */
@ApplicationScoped
public class ReportAccess {

    private static final int MOST_PROGRAMS = 10_000;

    private final Access access;
    private final Snapshots snapshots;

    /** A program stays in its partnership, so what was read once holds. */
    private final Cache<UUID, UUID> partnerships =
            Caffeine.newBuilder().maximumSize(MOST_PROGRAMS).build();

    ReportAccess(Access access, Snapshots snapshots) {
        this.access = access;
        this.snapshots = snapshots;
    }

    /** The program with this id, if the caller may read its report. */
    public Scope program(String text) {
        return program(text, access.standing());
    }

    Scope program(String text, Standing caller) {
        UUID id = PathIds.of(ScopeKind.PROGRAM, text);
        if (!caller.isAdmin()) {
            require(partnerships.get(id, this::partnershipOf), ScopeKind.PROGRAM, caller);
        }
        return Scope.program(id);
    }

    /** The partnership with this id, if the caller may read its report. */
    public Scope partnership(String text) {
        return partnership(text, access.standing());
    }

    Scope partnership(String text, Standing caller) {
        UUID id = PathIds.of(ScopeKind.PARTNERSHIP, text);
        require(id, ScopeKind.PARTNERSHIP, caller);
        return Scope.partnership(id);
    }

    /** The organisation with this id, if the caller acts for it. */
    public Scope organisation(String text) {
        return organisation(text, access.standing());
    }

    Scope organisation(String text, Standing caller) {
        UUID id = PathIds.of(ScopeKind.ORGANISATION, text);
        if (!caller.isAdmin() && !caller.actsFor(id)) {
            throw PathIds.unknown(ScopeKind.ORGANISATION);
        }
        return Scope.organisation(id);
    }

    /** Everything that the caller may see; who only pays sees releases. */
    public Scope portfolio() {
        return portfolio(access.standing());
    }

    Scope portfolio(Standing caller) {
        if (caller.isAdmin()) {
            return Scope.everything();
        }
        if (caller.seen().isEmpty() && !caller.onlyPaid().isEmpty()) {
            throw releasesOnly("everything it has a part in");
        }
        return Scope.portfolio(caller.seen());
    }

    private void require(@Nullable UUID partnershipId, ScopeKind kind, Standing caller) {
        if (caller.isAdmin()) {
            return;
        }
        if (partnershipId == null || !caller.isMemberOf(partnershipId)) {
            throw PathIds.unknown(kind);
        }
        if (!caller.sees(partnershipId)) {
            throw releasesOnly("the " + kind.word());
        }
    }

    void forget(@Observes ProjectionsReplaced replaced) {
        partnerships.invalidateAll();
    }

    private static ProblemException releasesOnly(String what) {
        return new ProblemException(
                ProblemCode.RELEASES_ONLY, "The organisation only pays for " + what + "; it reads its releases.");
    }

    private @Nullable UUID partnershipOf(UUID programId) {
        Optional<ProgramRow> program = snapshots.read(connection -> ProgramRow.read(connection, programId));
        return program.map(ProgramRow::partnershipId).orElse(null);
    }
}
