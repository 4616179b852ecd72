package org.sharedvalue.outcomes.subjectaccess;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.attendance.AttendanceResponse;
import org.sharedvalue.outcomes.consent.ConsentResponse;
import org.sharedvalue.outcomes.enrolment.EnrolmentResponse;
import org.sharedvalue.outcomes.identity.IdentityAccess;
import org.sharedvalue.outcomes.identity.IdentityForm;
import org.sharedvalue.outcomes.outcome.OutcomeResponse;
import org.sharedvalue.outcomes.participant.ParticipantResponse;
import org.sharedvalue.outcomes.placement.PlacementResponse;
import org.sharedvalue.outcomes.sustainment.SustainmentCheckResponse;
import org.sharedvalue.outcomes.testimonial.TestimonialResponse;

/**
 * Everything that is held about a participant.
 *
 * @param participant the pseudonymous record
 * @param identity who it is; absent where that is not recorded
 * @param consents what the person agreed to
 * @param enrolments programs it takes or took part in
 * @param outcomes what came of them
 * @param sustainmentChecks follow-ups of jobs
 * @param attendance sessions at which it was or was missed
 * @param placements times that it spent with hosts
 * @param testimonials what it said about programs
 * @param history how these records came to be what they are, oldest change first
 * @param waitingImports ids of files that the person's sender has sent and that are still to be worked off; they may tell of it
 * @param identityAccesses who opened what is known of the person, this access included
 */
public record SubjectAccessResponse(
        ParticipantResponse participant,
        @Nullable IdentityForm identity,
        List<ConsentResponse> consents,
        List<EnrolmentResponse> enrolments,
        List<OutcomeResponse> outcomes,
        List<SustainmentCheckResponse> sustainmentChecks,
        List<AttendanceResponse> attendance,
        List<PlacementResponse> placements,
        List<TestimonialResponse> testimonials,
        List<HeldChange> history,
        List<UUID> waitingImports,
        List<IdentityAccess> identityAccesses) {

    public SubjectAccessResponse {
        consents = List.copyOf(consents);
        enrolments = List.copyOf(enrolments);
        outcomes = List.copyOf(outcomes);
        sustainmentChecks = List.copyOf(sustainmentChecks);
        attendance = List.copyOf(attendance);
        placements = List.copyOf(placements);
        testimonials = List.copyOf(testimonials);
        history = List.copyOf(history);
        waitingImports = List.copyOf(waitingImports);
        identityAccesses = List.copyOf(identityAccesses);
    }
}
