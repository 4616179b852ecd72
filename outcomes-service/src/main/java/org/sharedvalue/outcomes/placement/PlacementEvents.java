package org.sharedvalue.outcomes.placement;

import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.PlacementState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How placements appear in events. */
final class PlacementEvents implements EventSource<Placement> {

    @Override
    public EventType type(Change change, Placement changed) {
        return switch (change) {
            case CREATED -> EventType.PLACEMENT_RECORDED;
            case EDITED, MOVED -> EventType.PLACEMENT_CHANGED;
        };
    }

    @Override
    public AggregateState state(Placement current) {
        return new PlacementState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.enrolmentId(),
                current.programId(),
                current.hostOrganisationId(),
                current.startOn(),
                current.endOn());
    }

    @Override
    public UUID orderingKey(Placement current) {
        return current.enrolmentId();
    }

    /** With whom somebody was is forgotten with the participant. */
    @Override
    public Set<String> forgettable() {
        return Set.of("hostOrganisationId");
    }
}
