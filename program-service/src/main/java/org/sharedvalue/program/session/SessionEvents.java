package org.sharedvalue.program.session;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How sessions appear in events. */
final class SessionEvents implements EventSource<Session> {

    @Override
    public EventType type(Change change, Session changed) {
        return switch (change) {
            case CREATED -> EventType.SESSION_SCHEDULED;
            case EDITED -> EventType.SESSION_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case SCHEDULED -> EventType.SESSION_SCHEDULED;
                    case DELIVERED -> EventType.SESSION_DELIVERED;
                    case CANCELLED -> EventType.SESSION_CANCELLED;
                };
        };
    }

    @Override
    public AggregateState state(Session current) {
        return new SessionState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.programId(),
                current.cohortId(),
                current.kind(),
                current.startsAt(),
                current.endsAt(),
                current.sessionOn(),
                current.hostOrganisationId());
    }
}
