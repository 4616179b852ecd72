package org.sharedvalue.records;

import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;

/**
 * How a kind of record appears in events.
 *
 * @param <E> the record
 */
public interface EventSource<E extends VersionedRecord> {

    /** The type of the event for a change that has just happened. */
    EventType type(Change change, E changed);

    /** The record's full public state. */
    AggregateState state(E current);

    /**
     * Fields of the state whose values no history keeps, since they belong to a person who may want them forgotten. Where
     * there are any, no history keeps a reason in words either.
     */
    default Set<String> forgettable() {
        return Set.of();
    }

    /** The id whose events keep their order. */
    default UUID orderingKey(E current) {
        return current.id();
    }
}
