package org.sharedvalue.gateway.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Guard;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/**
 * Makes provisional releases final, one at a time in the whole suite: what two of them tell together must have been looked
 * at before the second is published.
 */
@ApplicationScoped
public class Finals {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('release becomes final'))";

    private final Publications publications;
    private final SuiteClock clock;

    Finals(Publications publications, SuiteClock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /** Takes the lock; what is read after it stays so until the transaction ends. */
    public void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
        }
    }

    /** Publishes a draft, behind the lock. */
    public Release publish(Connection connection, Release release, LocalDate on, @Nullable String reason)
            throws SQLException {
        Release latest = ReleaseRows.latest(connection, release.seriesId()).orElse(null);
        requireNext(release, latest);
        Publications.Kept kept = publications.read(connection, release.id());
        requireProtection(connection, release, kept.publication());
        Instant now = later(connection);
        if (latest != null) {
            ReleaseRows.supersede(connection, latest, release, now);
        }
        ReleaseRows.promote(connection, release, now, on, reason);
        Set<UUID> needed = new HashSet<>(kept.decisions().origins().values());
        needed.add(release.id());
        ReleaseMembers.forget(connection, release.seriesId(), needed);
        return ReleaseRows.find(connection, release.id()).orElseThrow();
    }

    /** Now, and after every move before, whatever the clock of whichever gateway says: readers go on after the last one. */
    private Instant later(Connection connection) throws SQLException {
        Instant now = clock.now();
        return ReleaseRows.lastMove(connection)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Rule 6; and what other rules than those of the day protect is protected anew. */
    private static void requireNext(Release release, @Nullable Release latest) {
        if (latest != null && release.cutOff().isBefore(latest.cutOff())) {
            throw new ProblemException(
                    ProblemCode.CUT_OFF_GOES_BACK,
                    "The latest final release of the series counts up to " + latest.cutOff()
                            + "; what came in since could be told by going back.");
        }
        UUID now = latest == null ? null : latest.id();
        if (now != null && !now.equals(release.comparedWithId())) {
            throw new ProblemException(
                    ProblemCode.OUTDATED_RELEASE,
                    "Another release of the series became final after this one was made; make a new one.");
        }
        if (!release.policyVersion().equals(Policy.VERSION)) {
            throw new ProblemException(
                    ProblemCode.OUTDATED_RELEASE,
                    "The rules of publishing are those of version " + Policy.VERSION + " since this one was made by "
                            + release.policyVersion() + "; make a new one.");
        }
    }

    /** Rule 9. */
    private void requireProtection(Connection connection, Release release, Publication publication)
            throws SQLException {
        List<List<Publication>> readers = List.copyOf(
                publications.readers(connection, publication, release.id(), release.recipientOrganisationId()));
        if (Guard.discloses(publication, readers)) {
            throw new ProblemException(
                    ProblemCode.WOULD_DISCLOSE,
                    "By itself or beside what its readers can read already, the release would tell what it withholds. Make a"
                            + " new one, of a wider scope or a later cut-off.");
        }
    }
}
