package org.sharedvalue.outcomes.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.participant.Participant;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.reference.ProgramFacts;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Takes applications and corrections of enrolments, with the people and programs that they name. */
@ApplicationScoped
class EnrolmentIntake {

    private final Participants participants;
    private final References references;
    private final OpenEnrolments openEnrolments;
    private final Event<StartCorrected> startCorrected;
    private final SuiteClock clock;

    EnrolmentIntake(
            Participants participants,
            References references,
            OpenEnrolments openEnrolments,
            Event<StartCorrected> startCorrected,
            SuiteClock clock) {
        this.participants = participants;
        this.references = references;
        this.openEnrolments = openEnrolments;
        this.startCorrected = startCorrected;
        this.clock = clock;
    }

    /** Asks about everything that the applications name; before the transaction. */
    void ask(Collection<EnrolmentRequest> items) {
        references.askActivePrograms(
                items.stream().map(EnrolmentRequest::programId).toList());
        references.askCohorts(items.stream().map(EnrolmentRequest::cohortId).toList());
        references.askOrganisations(
                items.stream().map(EnrolmentRequest::referredByOrganisationId).toList());
    }

    /** Refuses what an application or a correction names and its owner does not know. */
    void requireReferences(EnrolmentRequest wanted, @Nullable EnrolmentRequest before) {
        if (before == null) {
            references.program(wanted.programId(), "/programId");
        } else {
            references.askCohorts(Arrays.asList(wanted.cohortId(), before.cohortId()));
            references.askOrganisations(Arrays.asList(wanted.referredByOrganisationId()));
        }
        UUID cohortId = wanted.cohortId();
        if (cohortId != null && (before == null || !cohortId.equals(before.cohortId()))) {
            references.cohort(cohortId, wanted.programId(), "/cohortId");
        }
        references.requireOrganisation(wanted.referredByOrganisationId(), "/referredByOrganisationId");
    }

    /** Locks the people who apply. */
    void lock(List<EnrolmentRequest> items) {
        List<UUID> refs =
                items.stream().map(EnrolmentRequest::participantRef).distinct().toList();
        participants.lockForEnrolment(refs);
        openEnrolments.read(refs);
    }

    /** A new enrolment, or a refusal. */
    Enrolment apply(EnrolmentRequest request) {
        Participant participant = participants.enrollable(request.participantRef(), "/participantRef");
        ProgramFacts program = references.program(request.programId(), "/programId");
        if (program.status() != ProgramPhase.ACTIVE) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "Only an active program takes applications.");
        }
        Enrolment applied =
                new Enrolment(request, program.partnershipId(), participant.publishedBands(), clock.today());
        openEnrolments.claim(request.participantRef(), request.programId());
        return applied;
    }

    /** Gives back the claim of an enrolment that is refused after all, or is not open. */
    void release(Enrolment applied) {
        openEnrolments.release(applied.participantRef(), applied.programId());
    }

    /** Corrects an enrolment, or refuses. */
    void amend(Enrolment changed, EnrolmentRequest request) {
        participants.lockShared(List.of(changed.participantRef()));
        participants.writable(changed.participantRef(), "/participantRef");
        if (!changed.status().isBeforePlace()) {
            references.requireNotClosed(changed.cohortId(), request.reason());
        }
        boolean corrected = !Objects.equals(request.startedOn(), changed.startedOn());
        changed.amend(request, clock.today());
        if (corrected && request.startedOn() != null) {
            startCorrected.fire(new StartCorrected(changed.id(), request.startedOn()));
        }
    }
}
