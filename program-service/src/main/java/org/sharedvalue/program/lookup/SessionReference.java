package org.sharedvalue.program.lookup;

import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.program.session.Session;
import org.sharedvalue.program.session.SessionStatus;

/**
 * What another service needs to know of a session.
 *
 * @param id id of the session
 * @param programId program of its cohort
 * @param cohortId cohort it is for
 * @param status its state
 * @param sessionOn day on which it begins, in the suite's zone
 */
public record SessionReference(UUID id, UUID programId, UUID cohortId, SessionStatus status, LocalDate sessionOn) {

    static SessionReference of(Session known) {
        return new SessionReference(known.id(), known.programId(), known.cohortId(), known.status(), known.sessionOn());
    }
}
