package org.sharedvalue.program.cohort;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.CohortState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How cohorts appear in events. */
final class CohortEvents implements EventSource<Cohort> {

    @Override
    public EventType type(Change change, Cohort changed) {
        return switch (change) {
            case CREATED -> EventType.COHORT_PLANNED;
            case EDITED -> EventType.COHORT_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case PLANNED -> EventType.COHORT_PLANNED;
                    case RECRUITING -> EventType.COHORT_RECRUITING_OPENED;
                    case RUNNING -> EventType.COHORT_STARTED;
                    case COMPLETED -> EventType.COHORT_COMPLETED;
                    case CLOSED -> EventType.COHORT_CLOSED;
                    case CANCELLED -> EventType.COHORT_CANCELLED;
                };
        };
    }

    @Override
    public AggregateState state(Cohort current) {
        return new CohortState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.programId(),
                current.designVersion(),
                current.label(),
                current.area(),
                current.startOn(),
                current.endOn(),
                current.capacity());
    }
}
