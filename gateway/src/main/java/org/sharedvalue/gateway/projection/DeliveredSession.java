package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sharedvalue.contracts.program.SessionState;

/**
 * A session that took place.
 *
 * @param id id of the session
 * @param cohortId cohort it was for
 * @param sessionOn day on which it began
 */
public record DeliveredSession(UUID id, UUID cohortId, LocalDate sessionOn) {

    /** The session if it took place. */
    public static Optional<DeliveredSession> of(SessionState state) {
        return Optional.of(state)
                .filter(session -> session.status().equals("DELIVERED"))
                .map(session -> new DeliveredSession(session.id(), session.cohortId(), session.sessionOn()));
    }
}
