package org.sharedvalue.outcomes.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose time is over.
 *
 * @param ref reference of the participant
 * @param createdAt when it was registered
 * @param lastWritten when something was last written about it
 */
record DuePerson(UUID ref, Instant createdAt, Instant lastWritten) {}
