package org.sharedvalue.records;

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

    /** The id whose events keep their order. */
    default UUID orderingKey(E current) {
        return current.id();
    }
}
