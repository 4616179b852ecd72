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
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Who reads the live report of a program: the admin, and every member of its partnership that does more than pay. */
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

    /** Refuses a caller that may not read it; to a stranger the program is as unknown as one that does not exist. */
    public void require(UUID programId) {
        Standing caller = access.standing();
        if (caller.isAdmin()) {
            return;
        }
        UUID partnershipId = partnerships.get(programId, this::partnershipOf);
        if (partnershipId == null || !caller.isMemberOf(partnershipId)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such program.");
        }
        if (!caller.sees(partnershipId)) {
            throw new ProblemException(
                    ProblemCode.RELEASES_ONLY, "The organisation only pays for the program; it reads its releases.");
        }
    }

    void forget(@Observes ProjectionsReplaced replaced) {
        partnerships.invalidateAll();
    }

    private @Nullable UUID partnershipOf(UUID programId) {
        Optional<ProgramRow> program = snapshots.read(connection -> ProgramRow.read(connection, programId));
        return program.map(ProgramRow::partnershipId).orElse(null);
    }
}
