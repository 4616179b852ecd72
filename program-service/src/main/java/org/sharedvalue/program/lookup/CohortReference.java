package org.sharedvalue.program.lookup;

import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.program.cohort.Cohort;
import org.sharedvalue.program.cohort.CohortStatus;

/**
 * What another service needs to know of a cohort.
 *
 * @param id id of the cohort
 * @param programId program it belongs to
 * @param status its state
 * @param capacity number of places
 * @param version version of the cohort
 * @param startOn first day
 * @param endOn last day
 */
public record CohortReference(
        UUID id, UUID programId, CohortStatus status, int capacity, int version, LocalDate startOn, LocalDate endOn) {

    static CohortReference of(Cohort known) {
        return new CohortReference(
                known.id(),
                known.programId(),
                known.status(),
                known.capacity(),
                known.version(),
                known.startOn(),
                known.endOn());
    }
}
