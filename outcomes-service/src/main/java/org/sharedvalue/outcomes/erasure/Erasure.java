package org.sharedvalue.outcomes.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.imports.spool.ForgottenNames;
import org.sharedvalue.outcomes.outcome.Outcomes;
import org.sharedvalue.outcomes.participant.Participant;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.placement.Placements;
import org.sharedvalue.outcomes.sustainment.SustainmentChecks;
import org.sharedvalue.outcomes.testimonial.Testimonials;
import org.sharedvalue.records.VersionedRecord;

/**
 * Erases one participant in the transaction that runs: all of it or nothing. The row of the person is locked first, and
 * every write about the person shares that lock, so nothing is written about it beside the erasure.
 */
@ApplicationScoped
class Erasure {

    private final Participants participants;
    private final Enrolments enrolments;
    private final Outcomes outcomes;
    private final SustainmentChecks checks;
    private final Placements placements;
    private final Testimonials testimonials;
    private final Traces traces;
    private final ForgottenNames waitingFiles;

    Erasure(
            Participants participants,
            Enrolments enrolments,
            Outcomes outcomes,
            SustainmentChecks checks,
            Placements placements,
            Testimonials testimonials,
            Traces traces,
            ForgottenNames waitingFiles) {
        this.participants = participants;
        this.enrolments = enrolments;
        this.outcomes = outcomes;
        this.checks = checks;
        this.placements = placements;
        this.testimonials = testimonials;
        this.traces = traces;
        this.waitingFiles = waitingFiles;
    }

    void of(UUID participantRef) {
        Participant person = participants.locked(participantRef);
        String externalId = person.externalId();
        if (externalId != null) {
            waitingFiles.add(participantRef, externalId);
        }
        UUID freshRef = participants.addErased(person).id();
        List<UUID> enrolmentIds = ids(enrolments.erase(participantRef, freshRef));
        List<UUID> about = new ArrayList<>(enrolmentIds);
        about.addAll(ids(outcomes.erase(enrolmentIds)));
        about.addAll(ids(checks.erase(enrolmentIds)));
        about.addAll(ids(placements.erase(enrolmentIds)));
        about.addAll(ids(testimonials.erase(participantRef, freshRef)));
        about.add(participantRef);
        traces.remove(participantRef, freshRef, about);
    }

    private static List<UUID> ids(List<? extends VersionedRecord> records) {
        return records.stream().map(VersionedRecord::id).toList();
    }
}
