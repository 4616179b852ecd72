package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What this service needs to know of a session.
 *
 * @param id id of the session
 * @param programId program of its cohort
 * @param cohortId cohort it is for
 * @param status its state
 * @param sessionOn day on which it begins, in the suite's zone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionFacts(UUID id, UUID programId, UUID cohortId, SessionPhase status, LocalDate sessionOn) {

    /** Refuses to take attendance of a session that did not take place. */
    public void requireDelivered() {
        if (status != SessionPhase.DELIVERED) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A session that is " + status + " has no attendance.");
        }
    }
}
