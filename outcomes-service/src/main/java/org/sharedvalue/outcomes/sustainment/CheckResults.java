package org.sharedvalue.outcomes.sustainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.web.time.SuiteClock;

/** Takes the results of sustainment checks. */
@ApplicationScoped
class CheckResults {

    private final SustainmentChecks checks;
    private final LockedChecks locked;
    private final Enrolments enrolments;
    private final References references;
    private final SuiteClock clock;

    CheckResults(
            SustainmentChecks checks,
            LockedChecks locked,
            Enrolments enrolments,
            References references,
            SuiteClock clock) {
        this.checks = checks;
        this.locked = locked;
        this.enrolments = enrolments;
        this.references = references;
        this.clock = clock;
    }

    /** Asks about the cohorts that these checks belong to; before the transaction. */
    void ask(Collection<UUID> checkIds) {
        references.askCohorts(enrolments.cohortsOf(checks.enrolmentsOf(checkIds)));
    }

    /** Asks about the cohorts of these enrolments; before the transaction. */
    void askFor(Collection<UUID> enrolmentIds) {
        references.askCohorts(enrolments.cohortsOf(enrolmentIds));
    }

    /** Locks these enrolments; answers the checks of theirs that count. */
    List<SustainmentCheck> lockOf(Collection<UUID> enrolmentIds) {
        enrolments.lockForWriting(enrolmentIds);
        List<SustainmentCheck> live = checks.liveOf(enrolmentIds);
        locked.read(live.stream()
                .map(SustainmentCheck::jobStartOutcomeId)
                .distinct()
                .toList());
        return live;
    }

    /** Locks the enrolments of these checks, so that all checks of a job are read as they stay. */
    void lock(List<SustainmentCheck> moved) {
        enrolments.lockForWriting(
                moved.stream().map(SustainmentCheck::enrolmentId).toList());
        locked.read(moved.stream().map(SustainmentCheck::jobStartOutcomeId).toList());
    }

    /** Moves a check whose enrolment is locked, or refuses. */
    void move(SustainmentCheck moved, SustainmentCheckTransition wish) {
        moved.status().requireNext(wish.to());
        enrolments.writable(moved.enrolmentId(), "/id", wish.reason());
        moved.move(wish, clock.today(), locked.ofJob(moved.jobStartOutcomeId()));
    }

    /** Corrects how a result was found, or refuses. */
    void amend(SustainmentCheck changed, SustainmentCheckRequest request) {
        enrolments.lockForWriting(List.of(changed.enrolmentId()));
        enrolments.writable(changed.enrolmentId(), "/id", request.reason());
        changed.amend(request);
    }
}
