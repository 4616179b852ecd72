package org.sharedvalue.outcomes.declaredresult;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.DeclaredResultState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How declared results appear in events. */
final class DeclaredResultEvents implements EventSource<DeclaredResult> {

    @Override
    public EventType type(Change change, DeclaredResult changed) {
        return EventType.DECLARED_RESULT_DECLARED;
    }

    @Override
    public AggregateState state(DeclaredResult current) {
        return new DeclaredResultState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.programId(),
                current.figureCode().code(),
                current.value(),
                current.asOfDate(),
                current.source(),
                current.declaredByOrganisationId(),
                current.supersedesId());
    }
}
