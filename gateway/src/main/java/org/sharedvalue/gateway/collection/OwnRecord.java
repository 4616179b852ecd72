package org.sharedvalue.gateway.collection;

import java.time.Instant;
import java.util.UUID;

/**
 * A record of the gateway's own.
 *
 * @param <S> its status
 */
public interface OwnRecord<S> {

    UUID id();

    /** 1, and 1 more each time that it moves. */
    int version();

    OwnStatus<S> status();

    Instant createdAt();

    /** When it moved last. */
    Instant updatedAt();
}
