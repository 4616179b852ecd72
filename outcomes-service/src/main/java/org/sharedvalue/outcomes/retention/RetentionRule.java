package org.sharedvalue.outcomes.retention;

import java.time.Period;
import java.util.Optional;
import org.sharedvalue.outcomes.erasure.ErasureCause;

/** What is let go of after a while, the whole person first. */
public enum RetentionRule {
    /** People who were registered and never enrolled. */
    NEVER_ENROLLED("p.status = 'REGISTERED'", ErasureCause.NEVER_ENROLLED),
    /** People of whom everything has ended. */
    ENDED("p.status = 'ACTIVE'", ErasureCause.ENDED),
    /** Who people are of whom nothing is open. */
    IDENTITY(
            "p.status IN ('REGISTERED', 'ACTIVE')"
                    + " AND EXISTS (SELECT 1 FROM participant_identity i WHERE i.id = p.id)",
            ErasureCause.IDENTITY);

    private final String condition;
    private final ErasureCause cause;

    RetentionRule(String condition, ErasureCause cause) {
        this.condition = condition;
        this.cause = cause;
    }

    /** Which participants {@code p} it is about, in SQL. */
    String condition() {
        return condition;
    }

    ErasureCause cause() {
        return cause;
    }

    /** For how long; empty for ever. */
    Optional<Period> period(RetentionPeriods periods) {
        return switch (this) {
            case NEVER_ENROLLED -> periods.neverEnrolled();
            case ENDED -> periods.ended();
            case IDENTITY -> periods.identity();
        };
    }
}
