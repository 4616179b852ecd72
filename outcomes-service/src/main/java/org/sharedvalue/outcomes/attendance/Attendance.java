package org.sharedvalue.outcomes.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.outcomes.reference.SessionFacts;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;

/** Whether one enrolment was at one session. A row that was left out stays, without a mark, and counts nowhere. */
@Entity
public class Attendance extends VersionedRecord implements PartnershipRow {

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private UUID cohortId;

    @Column(updatable = false)
    private LocalDate sessionOn;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceMark mark;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(SessionFacts session, Enrolment enrolment, @Nullable AttendanceMark mark) {
        this.sessionId = session.id();
        this.enrolmentId = enrolment.id();
        this.programId = enrolment.programId();
        this.partnershipId = enrolment.partnershipId();
        this.cohortId = session.cohortId();
        this.sessionOn = session.sessionOn();
        this.mark = mark;
    }

    /** Gives it another mark, or none because it was left out. */
    void become(@Nullable AttendanceMark other) {
        mark = other;
    }

    public UUID sessionId() {
        return sessionId;
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

    public UUID cohortId() {
        return cohortId;
    }

    /** The day of the session, in the suite's zone. */
    public LocalDate sessionOn() {
        return sessionOn;
    }

    /** What was noted; null for a row that was left out. */
    public @Nullable AttendanceMark mark() {
        return mark;
    }
}
