package org.sharedvalue.outcomes.sustainment;

import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How sustainment checks appear in events; a correction is told as the same result again. */
final class SustainmentCheckEvents implements EventSource<SustainmentCheck> {

    @Override
    public EventType type(Change change, SustainmentCheck changed) {
        return switch (changed.status()) {
            case SCHEDULED -> EventType.SUSTAINMENT_CHECK_SCHEDULED;
            case SUSTAINED -> EventType.SUSTAINMENT_CHECK_SUSTAINED;
            case NOT_SUSTAINED -> EventType.SUSTAINMENT_CHECK_NOT_SUSTAINED;
            case UNREACHED -> EventType.SUSTAINMENT_CHECK_UNREACHED;
            case DECLINED -> EventType.SUSTAINMENT_CHECK_DECLINED;
            case CANCELLED -> EventType.SUSTAINMENT_CHECK_CANCELLED;
        };
    }

    @Override
    public AggregateState state(SustainmentCheck current) {
        return new SustainmentCheckState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.enrolmentId(),
                current.programId(),
                current.jobStartOutcomeId(),
                current.milestoneWeeks(),
                current.dueOn(),
                current.windowEndsOn(),
                current.sameEmployer(),
                current.method());
    }

    @Override
    public UUID orderingKey(SustainmentCheck current) {
        return current.enrolmentId();
    }

    /** How a job went on is forgotten with the participant. */
    @Override
    public Set<String> forgettable() {
        return Set.of("sameEmployer", "method");
    }
}
