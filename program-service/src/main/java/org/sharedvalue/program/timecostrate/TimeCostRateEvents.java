package org.sharedvalue.program.timecostrate;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How time-cost rates appear in events. */
final class TimeCostRateEvents implements EventSource<TimeCostRate> {

    @Override
    public EventType type(Change change, TimeCostRate changed) {
        return switch (change) {
            case CREATED -> EventType.TIME_COST_RATE_DECLARED;
            case EDITED, MOVED -> EventType.TIME_COST_RATE_CHANGED;
        };
    }

    @Override
    public AggregateState state(TimeCostRate current) {
        return new TimeCostRateState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.employerOrganisationId(),
                current.from(),
                current.to(),
                current.amount(),
                current.source());
    }
}
