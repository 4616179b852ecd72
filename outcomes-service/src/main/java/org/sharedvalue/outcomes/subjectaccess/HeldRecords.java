package org.sharedvalue.outcomes.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sharedvalue.outcomes.attendance.AttendanceResponse;
import org.sharedvalue.outcomes.attendance.Attendances;
import org.sharedvalue.outcomes.consent.Consent;
import org.sharedvalue.outcomes.consent.ConsentResponse;
import org.sharedvalue.outcomes.consent.Consents;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.outcomes.enrolment.EnrolmentResponse;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.identity.Identities;
import org.sharedvalue.outcomes.identity.IdentityAccesses;
import org.sharedvalue.outcomes.identity.IdentityAct;
import org.sharedvalue.outcomes.imports.spool.ForgottenNames;
import org.sharedvalue.outcomes.outcome.Outcome;
import org.sharedvalue.outcomes.outcome.OutcomeResponse;
import org.sharedvalue.outcomes.outcome.Outcomes;
import org.sharedvalue.outcomes.participant.ParticipantResponse;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.participant.SealedGroups;
import org.sharedvalue.outcomes.placement.Placement;
import org.sharedvalue.outcomes.placement.PlacementResponse;
import org.sharedvalue.outcomes.placement.Placements;
import org.sharedvalue.outcomes.sustainment.SustainmentCheck;
import org.sharedvalue.outcomes.sustainment.SustainmentCheckResponse;
import org.sharedvalue.outcomes.sustainment.SustainmentChecks;
import org.sharedvalue.outcomes.testimonial.TestimonialResponse;
import org.sharedvalue.outcomes.testimonial.Testimonials;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.records.history.RecordHistory;

/** Gathers what every feature holds about a person, whichever programs of the caller it stands in. */
@ApplicationScoped
class HeldRecords {

    private static final String OF_ENROLMENTS = "enrolmentId in ?1 order by createdAt, id";

    private final Participants participants;
    private final SealedGroups sealedGroups;
    private final Identities identities;
    private final IdentityAccesses accesses;
    private final Consents consents;
    private final Enrolments enrolments;
    private final Outcomes outcomes;
    private final SustainmentChecks checks;
    private final Attendances attendances;
    private final Placements placements;
    private final Testimonials testimonials;
    private final ForgottenNames waitingFiles;
    private final RecordHistory history;

    HeldRecords(
            Participants participants,
            SealedGroups sealedGroups,
            Identities identities,
            IdentityAccesses accesses,
            Consents consents,
            Enrolments enrolments,
            Outcomes outcomes,
            SustainmentChecks checks,
            Attendances attendances,
            Placements placements,
            Testimonials testimonials,
            ForgottenNames waitingFiles,
            RecordHistory history) {
        this.participants = participants;
        this.sealedGroups = sealedGroups;
        this.identities = identities;
        this.accesses = accesses;
        this.consents = consents;
        this.enrolments = enrolments;
        this.outcomes = outcomes;
        this.checks = checks;
        this.attendances = attendances;
        this.placements = placements;
        this.testimonials = testimonials;
        this.waitingFiles = waitingFiles;
        this.history = history;
    }

    /** Everything about a participant that the caller sees, in the transaction that runs; the access is noted in it. */
    SubjectAccessResponse about(UUID participantRef) {
        ParticipantResponse participant = ParticipantResponse.of(participants.required(participantRef), sealedGroups);
        accesses.note(participantRef, IdentityAct.SUBJECT_ACCESS);
        List<Consent> agreed = consents.of(participantRef);
        List<Enrolment> own = enrolments.list("participantRef = ?1 order by createdAt, id", participantRef);
        List<UUID> enrolmentIds = ids(own);
        List<Outcome> achieved = outcomes.list(OF_ENROLMENTS, enrolmentIds);
        List<SustainmentCheck> followUps = checks.list(OF_ENROLMENTS, enrolmentIds);
        List<Placement> placed = placements.ofEnrolments(enrolmentIds);
        List<TestimonialResponse> said = testimonials.heldAbout(participantRef);
        List<UUID> all = new ArrayList<>(List.of(participantRef));
        all.addAll(enrolmentIds);
        Stream.of(agreed, achieved, followUps, placed, attendances.list(OF_ENROLMENTS, enrolmentIds))
                .map(HeldRecords::ids)
                .forEach(all::addAll);
        said.forEach(each -> all.add(each.id()));
        return new SubjectAccessResponse(
                participant,
                identities.of(participantRef).orElse(null),
                agreed.stream().map(ConsentResponse::of).toList(),
                own.stream().map(EnrolmentResponse::of).toList(),
                achieved.stream().map(OutcomeResponse::of).toList(),
                followUps.stream().map(SustainmentCheckResponse::of).toList(),
                attendances.ofEnrolments(enrolmentIds).stream()
                        .map(AttendanceResponse::of)
                        .toList(),
                placed.stream().map(PlacementResponse::of).toList(),
                said,
                history.ofAll(all).stream().map(HeldChange::of).toList(),
                waitingFiles.mayTellOf(participantRef),
                accesses.of(participantRef));
    }

    private static List<UUID> ids(List<? extends VersionedRecord> records) {
        return records.stream().map(VersionedRecord::id).toList();
    }
}
