package org.sharedvalue.gateway.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.VolunteerContributionState;

/**
 * The records that events are about, as far as figures follow them.
 *
 * @param enrolments enrolments that something is said about or under
 * @param cohorts cohorts that they are said to be in
 * @param sessions sessions
 * @param meeting cohorts of these sessions
 * @param contributions contributions
 * @param volunteerContributions volunteer hours
 */
record Touched(
        Set<UUID> enrolments,
        Set<UUID> cohorts,
        Set<UUID> sessions,
        Set<UUID> meeting,
        Set<UUID> contributions,
        Set<UUID> volunteerContributions) {

    static Touched by(Collection<DomainEvent> events) {
        Touched touched = new Touched(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        events.forEach(touched::add);
        return touched;
    }

    private void add(DomainEvent event) {
        UUID enrolmentId = LedgerEntries.enrolmentOf(event);
        if (enrolmentId != null) {
            enrolments.add(enrolmentId);
        }
        if (event.state() instanceof EnrolmentState enrolment && enrolment.cohortId() != null) {
            cohorts.add(enrolment.cohortId());
        } else if (event.state() instanceof SessionState session) {
            sessions.add(session.id());
            meeting.add(session.cohortId());
        } else if (event.state() instanceof ContributionState contribution) {
            contributions.add(contribution.id());
        } else if (event.state() instanceof VolunteerContributionState hours) {
            volunteerContributions.add(hours.id());
        }
    }
}
