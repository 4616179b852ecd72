package org.sharedvalue.outcomes.participant;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a participant. ACTIVE is reached by the first enrolment, ERASED by erasure, neither by a transition. */
public enum ParticipantStatus implements RecordStatus<ParticipantStatus> {
    REGISTERED,
    ACTIVE,
    RESTRICTED,
    ERASED;

    @Override
    public Set<ParticipantStatus> next() {
        return switch (this) {
            case REGISTERED, ACTIVE -> EnumSet.of(RESTRICTED);
            case RESTRICTED -> EnumSet.of(REGISTERED, ACTIVE);
            case ERASED -> EnumSet.noneOf(ParticipantStatus.class);
        };
    }
}
