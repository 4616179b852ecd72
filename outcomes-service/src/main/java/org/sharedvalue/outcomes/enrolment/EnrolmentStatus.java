package org.sharedvalue.outcomes.enrolment;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of an enrolment. WITHDRAWN is before the start, LEFT_EARLY after it. */
public enum EnrolmentStatus implements RecordStatus<EnrolmentStatus> {
    APPLIED,
    WAITLISTED,
    ENROLLED,
    ACTIVE,
    COMPLETED,
    LEFT_EARLY,
    NOT_ACCEPTED,
    WITHDRAWN,
    DID_NOT_START,
    VOIDED;

    @Override
    public Set<EnrolmentStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(WAITLISTED, ENROLLED, NOT_ACCEPTED, WITHDRAWN, VOIDED);
            case WAITLISTED -> EnumSet.of(ENROLLED, NOT_ACCEPTED, WITHDRAWN, VOIDED);
            case ENROLLED -> EnumSet.of(ACTIVE, DID_NOT_START, WITHDRAWN, VOIDED);
            case ACTIVE -> EnumSet.of(COMPLETED, LEFT_EARLY, VOIDED);
            case COMPLETED, LEFT_EARLY -> EnumSet.of(ACTIVE, VOIDED);
            case NOT_ACCEPTED, WITHDRAWN, DID_NOT_START -> EnumSet.of(VOIDED);
            case VOIDED -> EnumSet.noneOf(EnrolmentStatus.class);
        };
    }

    /** Whether the participant may have no other such enrolment in the program. */
    public boolean isOpen() {
        return this == APPLIED || this == WAITLISTED || this == ENROLLED || this == ACTIVE;
    }

    /** Whether it takes up a place of its cohort. */
    public boolean holdsPlace() {
        return this == ENROLLED || this == ACTIVE || hasEnded();
    }

    /** Whether the cohort is only wished for. */
    public boolean isBeforePlace() {
        return this == APPLIED || this == WAITLISTED;
    }

    /** Whether the start was followed by an end. */
    public boolean hasEnded() {
        return this == COMPLETED || this == LEFT_EARLY;
    }
}
