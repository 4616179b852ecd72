package org.sharedvalue.outcomes.enrolment;

import static org.sharedvalue.outcomes.enrolment.EnrolmentRules.refuseUnless;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ExitReason;
import org.sharedvalue.outcomes.participant.PublishedBands;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** One participant in one program, usually in one cohort. */
@Entity
public class Enrolment extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status = EnrolmentStatus.APPLIED;

    @Column
    private @Nullable String statusReason;

    @Column
    private UUID participantRef;

    @Embedded
    private PublishedBands bands;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private @Nullable UUID cohortId;

    @Column
    private @Nullable UUID referredByOrganisationId;

    @Column
    private LocalDate appliedOn;

    @Column
    private @Nullable LocalDate startedOn;

    @Column
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ExitReason exitReason;

    // JPA's own word: what only Java calls transient hides other changes from Hibernate when it looks for them.
    @Transient
    private boolean reopened;

    @Transient
    private boolean erased;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    /** A new enrolment in state APPLIED, with what events may say about its participant. */
    public Enrolment(EnrolmentRequest request, UUID partnershipId, PublishedBands bands, LocalDate today) {
        EnrolmentRules.requireNoResult(request);
        EnrolmentRules.requireDates(request.appliedOn(), null, null, today);
        this.participantRef = request.participantRef();
        this.bands = bands;
        this.programId = request.programId();
        this.partnershipId = partnershipId;
        this.cohortId = request.cohortId();
        this.referredByOrganisationId = request.referredByOrganisationId();
        this.appliedOn = request.appliedOn();
    }

    /** Corrects fields; what a transition sets can be corrected once it is set, and not be taken away. */
    void amend(EnrolmentRequest request, LocalDate today) {
        refuseUnless(
                request.participantRef().equals(participantRef),
                "/participantRef",
                ProblemCode.IMMUTABLE_FIELD,
                "An enrolment stays its participant's.");
        refuseUnless(
                request.programId().equals(programId),
                "/programId",
                ProblemCode.IMMUTABLE_FIELD,
                "An enrolment stays in its program.");
        refuseUnless(
                status.isBeforePlace() || Objects.equals(request.cohortId(), cohortId),
                "/cohortId",
                ProblemCode.IMMUTABLE_FIELD,
                "The cohort is fixed once enrolled.");
        EnrolmentRules.requireSameShape(request, this);
        EnrolmentRules.requireDates(request.appliedOn(), request.startedOn(), request.endedOn(), today);
        cohortId = request.cohortId();
        referredByOrganisationId = request.referredByOrganisationId();
        appliedOn = request.appliedOn();
        startedOn = request.startedOn();
        endedOn = request.endedOn();
        exitReason = request.exitReason();
    }

    /** Moves it along its chart, or refuses. */
    void move(EnrolmentTransition wish, LocalDate today) {
        EnrolmentStatus to = wish.to();
        status.requireNext(to);
        reopened = status.hasEnded() && to == EnrolmentStatus.ACTIVE;
        EnrolmentRules.requireFields(wish, reopened);
        LocalDate on = wish.on() == null ? today : wish.on();
        refuseUnless(!on.isAfter(today), "/on", ProblemCode.DATE_IN_FUTURE, "'on' lies in the future.");
        switch (to) {
            case WAITLISTED, ENROLLED -> cohortId = wish.cohortId() == null ? cohortId : wish.cohortId();
            case ACTIVE -> start(on);
            case COMPLETED, LEFT_EARLY -> end(on, wish.exitReason());
            case APPLIED, NOT_ACCEPTED, WITHDRAWN, DID_NOT_START, VOIDED -> {}
        }
        status = to;
        statusReason = wish.reason();
    }

    private void start(LocalDate on) {
        if (reopened) {
            endedOn = null;
            exitReason = null;
            return;
        }
        refuseUnless(
                !on.isBefore(appliedOn), "/on", ProblemCode.DATES_OUT_OF_ORDER, "The start lies before 'appliedOn'.");
        startedOn = on;
    }

    private void end(LocalDate on, @Nullable ExitReason reason) {
        refuseUnless(
                startedOn != null && !on.isBefore(startedOn),
                "/on",
                ProblemCode.DATES_OUT_OF_ORDER,
                "The end lies before 'startedOn'.");
        endedOn = on;
        exitReason = reason;
    }

    /** Gives it the place that it has waited for longest. */
    void promote() {
        status.requireNext(EnrolmentStatus.ENROLLED);
        status = EnrolmentStatus.ENROLLED;
        statusReason = null;
    }

    /**
     * Goes over to the fresh reference of its participant, who is being erased, and forgets what leads to the person. An
     * exit reason that tells of health becomes UNKNOWN; no figure asks for it.
     */
    void erase(UUID freshRef) {
        participantRef = freshRef;
        statusReason = null;
        exitReason = exitReason != null && exitReason.isSpecialCategory() ? ExitReason.UNKNOWN : exitReason;
        forgetExternalId();
        erased = true;
    }

    /** Whether the last change made it one of an erased participant. */
    boolean isErased() {
        return erased;
    }

    /** Takes over what events may now say about its participant. */
    void show(PublishedBands changed) {
        bands = changed;
    }

    /** Refuses an outcome of this enrolment on a day. */
    public void requireOutcomeOn(LocalDate occurredOn) {
        if (status == EnrolmentStatus.VOIDED || startedOn == null) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "An enrolment that is " + status + " has no outcomes.");
        }
        refuseUnless(
                !occurredOn.isBefore(startedOn),
                "/occurredOn",
                ProblemCode.DATES_OUT_OF_ORDER,
                "The outcome lies before the start of the enrolment.");
    }

    /** Refuses attendance of a session that is for another cohort, or on no day of this enrolment. */
    public void requireSession(UUID ofCohort, LocalDate day, String pointer) {
        refuseUnless(
                ofCohort.equals(cohortId),
                pointer,
                ProblemCode.UNKNOWN_REFERENCE,
                "There is no such enrolment in the cohort of the session.");
        if (status == EnrolmentStatus.VOIDED || startedOn == null) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "An enrolment that is " + status + " attends no session.");
        }
        refuseUnless(
                !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn)),
                pointer,
                ProblemCode.DATES_OUT_OF_ORDER,
                "The session is on no day of the enrolment.");
    }

    /** Refuses a placement of what was entered in error. */
    public void requirePlaceable() {
        if (status == EnrolmentStatus.VOIDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "An enrolment that is VOIDED has no placements.");
        }
    }

    /** Whether the last move took it back from its end. */
    boolean isReopened() {
        return reopened;
    }

    public EnrolmentStatus status() {
        return status;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public UUID participantRef() {
        return participantRef;
    }

    PublishedBands bands() {
        return bands;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public @Nullable UUID cohortId() {
        return cohortId;
    }

    public @Nullable UUID referredByOrganisationId() {
        return referredByOrganisationId;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable ExitReason exitReason() {
        return exitReason;
    }
}
