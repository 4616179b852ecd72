package org.sharedvalue.outcomes.outcome;

import static org.sharedvalue.outcomes.outcome.OutcomeRules.refuseUnless;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** An achieved, dated, typed, verifiable change for one participant. */
@Entity
public class Outcome extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status = OutcomeStatus.REPORTED;

    @Column
    private @Nullable String statusReason;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private OutcomeType type;

    @Column
    private LocalDate occurredOn;

    @Embedded
    private @Nullable EmploymentDetails details;

    // Eager, because answers are written after the transaction; the select mode reads them for many outcomes at once.
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "outcome_evidence", joinColumns = @JoinColumn(name = "outcome_id"))
    @OrderColumn(name = "place")
    private List<Evidence> evidence = new ArrayList<>();

    @Column
    private int verificationLevel;

    @Column
    private @Nullable UUID precededById;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    /** A new outcome in state REPORTED. */
    @SuppressWarnings("NullAway.Init") // describe sets the rest
    public Outcome(OutcomeRequest request, Enrolment enrolment, LocalDate today) {
        this.enrolmentId = request.enrolmentId();
        this.programId = enrolment.programId();
        this.partnershipId = enrolment.partnershipId();
        this.type = request.type();
        describe(request, today);
    }

    /** Corrects fields, or refuses. */
    void amend(OutcomeRequest request, LocalDate today) {
        if (!status.isLive()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "An outcome that is " + status + " stays as it is.");
        }
        refuseUnless(
                request.enrolmentId().equals(enrolmentId),
                "/enrolmentId",
                ProblemCode.IMMUTABLE_FIELD,
                "An outcome stays its enrolment's.");
        refuseUnless(
                request.type() == type, "/type", ProblemCode.IMMUTABLE_FIELD, "An outcome stays of the same type.");
        refuseUnless(
                !type.isJobStart() || request.occurredOn().equals(occurredOn),
                "/occurredOn",
                ProblemCode.IMMUTABLE_FIELD,
                "The date of a start is changed by retracting it and recording a new one.");
        EmploymentDetails before = details;
        describe(request, today);
        OutcomeRules.requireOfferStep(before, details);
        if (status == OutcomeStatus.VERIFIED) {
            OutcomeRules.requireVerifiable(verificationLevel, evidence.size());
        }
    }

    private void describe(OutcomeRequest request, LocalDate today) {
        OutcomeRules.requireFitting(request, today);
        occurredOn = request.occurredOn();
        EmploymentDetails given = request.details();
        details = given != null && type == OutcomeType.JOB_OFFER ? given.withOpenOffer() : given;
        if (!evidence.equals(request.evidence())) {
            evidence.clear();
            evidence.addAll(request.evidence());
        }
        verificationLevel = request.verificationLevel();
        precededById = request.precededById();
    }

    /** Moves it along its chart, or refuses. */
    void move(OutcomeTransition wish, LocalDate today) {
        status.requireNext(wish.to());
        String reason = wish.reason();
        refuseUnless(
                wish.to() != OutcomeStatus.RETRACTED || (reason != null && !reason.isBlank()),
                "/reason",
                ProblemCode.MISSING,
                "Retracting needs a reason.");
        refuseUnless(
                wish.on() == null || !wish.on().isAfter(today),
                "/on",
                ProblemCode.DATE_IN_FUTURE,
                "'on' lies in the future.");
        status = wish.to();
        statusReason = reason;
    }

    /** Whether it holds something that leads to its person. */
    boolean isTraceable() {
        return externalId() != null || statusReason != null || evidence.stream().anyMatch(each -> each.uri() != null);
    }

    /** Forgets what leads to its person, who is being erased: words, addresses of documents, the caller's id. */
    void erase() {
        statusReason = null;
        evidence.replaceAll(Evidence::erased);
        forgetExternalId();
    }

    /** Verifies it, or refuses. */
    void verify(VerificationRequest request, LocalDate today) {
        if (status != OutcomeStatus.REPORTED) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION, "An outcome that is " + status + " cannot be verified.")
                    .with("from", status)
                    .with("to", OutcomeStatus.VERIFIED)
                    .with("allowed", status.next());
        }
        for (int index = 0; index < request.evidence().size(); index++) {
            OutcomeRules.requireEvidence(request.evidence().get(index), "/evidence/" + index, today);
        }
        OutcomeRules.requireVerifiable(
                request.verificationLevel(),
                evidence.size() + request.evidence().size());
        evidence.addAll(request.evidence());
        verificationLevel = request.verificationLevel();
        status = OutcomeStatus.VERIFIED;
    }

    public OutcomeStatus status() {
        return status;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public OutcomeType type() {
        return type;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public @Nullable EmploymentDetails details() {
        return details;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public int verificationLevel() {
        return verificationLevel;
    }

    public @Nullable UUID precededById() {
        return precededById;
    }
}
