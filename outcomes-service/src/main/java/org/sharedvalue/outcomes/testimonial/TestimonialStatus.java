package org.sharedvalue.outcomes.testimonial;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a testimonial. */
public enum TestimonialStatus implements RecordStatus<TestimonialStatus> {
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN;

    @Override
    public Set<TestimonialStatus> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case REJECTED, WITHDRAWN -> EnumSet.noneOf(TestimonialStatus.class);
        };
    }

    /** Where a statement goes whose speaker no longer stands behind it. */
    TestimonialStatus stopped() {
        return this == SUBMITTED ? REJECTED : WITHDRAWN;
    }

    /** Whether nothing follows. */
    boolean isFinal() {
        return next().isEmpty();
    }
}
