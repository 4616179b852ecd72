package org.sharedvalue.outcomes.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.outcomes.attendance.Attendances;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.imports.spool.ForgottenNames;
import org.sharedvalue.outcomes.outcome.Outcomes;
import org.sharedvalue.outcomes.participant.Participant;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.placement.Placements;
import org.sharedvalue.outcomes.sustainment.SustainmentChecks;
import org.sharedvalue.outcomes.testimonial.Testimonials;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.caller.Caller;

/**
 * Erases one participant in the transaction that runs: all of it or nothing. The row of the person is locked first, and
 * every write about the person shares that lock, so nothing is written about it beside the erasure.
 */
@ApplicationScoped
public class Erasure {

    private final Participants participants;
    private final Enrolments enrolments;
    private final Outcomes outcomes;
    private final SustainmentChecks checks;
    private final Placements placements;
    private final Attendances attendances;
    private final Testimonials testimonials;
    private final Traces traces;
    private final ForgottenNames waitingFiles;
    private final ErasureLog log;
    private final Caller caller;

    Erasure(
            Participants participants,
            Enrolments enrolments,
            Outcomes outcomes,
            SustainmentChecks checks,
            Placements placements,
            Attendances attendances,
            Testimonials testimonials,
            Traces traces,
            ForgottenNames waitingFiles,
            ErasureLog log,
            Caller caller) {
        this.participants = participants;
        this.enrolments = enrolments;
        this.outcomes = outcomes;
        this.checks = checks;
        this.placements = placements;
        this.attendances = attendances;
        this.testimonials = testimonials;
        this.traces = traces;
        this.waitingFiles = waitingFiles;
        this.log = log;
        this.caller = caller;
    }

    /** Erases a participant whom the caller may write about. */
    void of(UUID participantRef) {
        int records = forget(participants.locked(participantRef));
        log.note(ErasureCause.REQUEST, caller.subject(), caller.organisationId().orElse(null), records);
    }

    /** Erases a participant who was kept long enough, in nobody's name. */
    public void after(Participant locked, ErasureCause cause) {
        UUID registeredBy = locked.registeredByOrganisationId();
        log.note(cause, null, registeredBy, forget(locked));
    }

    private int forget(Participant person) {
        UUID participantRef = person.id();
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
        about.addAll(ids(attendances.list("enrolmentId in ?1", enrolmentIds)));
        about.addAll(ids(testimonials.erase(participantRef, freshRef)));
        about.add(participantRef);
        return about.size() + traces.remove(participantRef, freshRef, about);
    }

    private static List<UUID> ids(List<? extends VersionedRecord> records) {
        return records.stream().map(VersionedRecord::id).toList();
    }
}
