package org.sharedvalue.partner.challenge;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a challenge. */
public enum ChallengeStatus implements RecordStatus<ChallengeStatus> {
    RAISED,
    ACCEPTED,
    IN_PROGRESS,
    ADDRESSED,
    DECLINED,
    DUPLICATE;

    @Override
    public Set<ChallengeStatus> next() {
        return switch (this) {
            case RAISED -> EnumSet.of(ACCEPTED, DECLINED, DUPLICATE);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(ADDRESSED);
            case ADDRESSED -> EnumSet.of(ACCEPTED);
            case DECLINED, DUPLICATE -> EnumSet.noneOf(ChallengeStatus.class);
        };
    }

    /** Whether somebody took it up as a need. */
    boolean isTakenUp() {
        return this == ACCEPTED || this == IN_PROGRESS || this == ADDRESSED;
    }
}
