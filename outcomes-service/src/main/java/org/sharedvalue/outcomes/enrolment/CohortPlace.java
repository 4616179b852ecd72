package org.sharedvalue.outcomes.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The places of one cohort; whoever takes or frees one has locked its row. */
@Entity
public class CohortPlace {

    @Id
    private UUID cohortId;

    @Column
    private int capacity;

    @Column
    private int taken;

    /** For Hibernate. */
    protected CohortPlace() {}

    /** Takes one place, or refuses. */
    void take() {
        if (free() <= 0) {
            throw new ProblemException(ProblemCode.COHORT_FULL, "All " + capacity + " places of the cohort are taken.")
                    .with("capacity", capacity);
        }
        taken++;
    }

    /** Gives one place back. */
    void giveBack() {
        taken--;
    }

    /** What gives back the places that are taken from now on. */
    Runnable undo() {
        int before = taken;
        return () -> taken = before;
    }

    /** Refuses a capacity below what is taken. */
    void requireRoom() {
        if (free() < 0) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, taken + " places of the cohort are taken; it cannot have fewer.");
        }
    }

    /** Places left; below zero after the capacity was lowered under what is taken. */
    int free() {
        return capacity - taken;
    }

    UUID cohortId() {
        return cohortId;
    }
}
