package org.sharedvalue.partner.partnership;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a partnership. */
public enum PartnershipStatus implements RecordStatus<PartnershipStatus> {
    PROPOSED,
    ACTIVE,
    SUSPENDED,
    ENDED,
    DECLINED;

    @Override
    public Set<PartnershipStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACTIVE, DECLINED);
            case ACTIVE -> EnumSet.of(SUSPENDED, ENDED);
            case SUSPENDED -> EnumSet.of(ACTIVE, ENDED);
            case ENDED, DECLINED -> EnumSet.noneOf(PartnershipStatus.class);
        };
    }

    /** Whether the rules of an active partnership must hold: it is active or can become so again at once. */
    public boolean isLive() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
