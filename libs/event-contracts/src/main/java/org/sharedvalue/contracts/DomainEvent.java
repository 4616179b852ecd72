package org.sharedvalue.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change of one aggregate.
 *
 * @param type what happened
 * @param orderingKey the id whose events keep their order: the enrolment for everything under it, else the aggregate
 * @param occurredAt when the change was recorded, UTC
 * @param changed names of the state's fields that differ from the version before; all of them on creation
 * @param state the full public state after the change
 */
public record DomainEvent(
        EventType type, UUID orderingKey, Instant occurredAt, List<String> changed, AggregateState state) {

    public DomainEvent {
        changed = List.copyOf(changed);
        if (!type.aggregate().stateClass().isInstance(state)) {
            throw new IllegalArgumentException(type + " does not carry " + state.getClass());
        }
    }

    /** The event id: aggregate id and version, so that the same change is recognised however often it arrives. */
    public String id() {
        return state.id() + ":" + state.version();
    }
}
