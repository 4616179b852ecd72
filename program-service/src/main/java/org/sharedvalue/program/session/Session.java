package org.sharedvalue.program.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.SessionKind;
import org.sharedvalue.program.cohort.Cohort;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** One dated meeting of a cohort; attendance is taken once it was delivered. */
@Entity
public class Session extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private SessionStatus status = SessionStatus.SCHEDULED;

    @Column(updatable = false)
    private UUID cohortId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Column
    private LocalDate sessionOn;

    @Column
    private @Nullable UUID hostOrganisationId;

    /** For Hibernate. */
    protected Session() {}

    /** A new session of a cohort in state SCHEDULED, or a refusal. */
    Session(SessionRequest request, Cohort cohort, SuiteClock clock) {
        cohort.requireNotCancelled();
        cohortId = cohort.id();
        programId = cohort.programId();
        partnershipId = cohort.partnershipId();
        describe(request, clock);
    }

    /** Gives it the fields of a request, or refuses; the day of what was delivered is the day attendance counts on. */
    final void describe(SessionRequest request, SuiteClock clock) {
        if (status != SessionStatus.SCHEDULED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "A session that is " + status + " is not edited.");
        }
        if (!cohortId.equals(request.cohortId())) {
            throw ProblemException.at("/cohortId", ProblemCode.IMMUTABLE_FIELD, "A session stays in its cohort.");
        }
        // What the database keeps, so that an answer and a later read say the same.
        Instant first = request.startsAt().truncatedTo(ChronoUnit.MICROS);
        Instant last = request.endsAt().truncatedTo(ChronoUnit.MICROS);
        if (!last.isAfter(first)) {
            throw ProblemException.at(
                    "/endsAt", ProblemCode.DATES_OUT_OF_ORDER, "'endsAt' does not lie after 'startsAt'.");
        }
        kind = request.kind();
        startsAt = first;
        endsAt = last;
        sessionOn = clock.dayOf(first);
        hostOrganisationId = request.hostOrganisationId();
    }

    /** Moves it along its chart; what has not begun was not delivered. */
    void move(SessionStatus to, LocalDate today) {
        status.requireNext(to);
        if (to == SessionStatus.DELIVERED && sessionOn.isAfter(today)) {
            throw ProblemException.at(
                    "/to", ProblemCode.DATE_IN_FUTURE, "The session is on " + sessionOn + "; today is " + today + ".");
        }
        status = to;
    }

    public SessionStatus status() {
        return status;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public SessionKind kind() {
        return kind;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The day on which it begins, in the suite's zone. */
    public LocalDate sessionOn() {
        return sessionOn;
    }

    public @Nullable UUID hostOrganisationId() {
        return hostOrganisationId;
    }
}
