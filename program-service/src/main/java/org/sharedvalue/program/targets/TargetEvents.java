package org.sharedvalue.program.targets;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How targets appear in events. */
final class TargetEvents implements EventSource<Target> {

    @Override
    public EventType type(Change change, Target changed) {
        return EventType.TARGET_SET;
    }

    @Override
    public AggregateState state(Target current) {
        return new TargetState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                new TargetState.Scope(current.scope().type(), current.scope().id()),
                current.programId(),
                current.figureCode().code(),
                current.periodStart(),
                current.periodEnd(),
                current.value(),
                current.minimumAcceptable(),
                current.baselineValue(),
                current.baselineYear(),
                current.supersedesId());
    }
}
