package org.sharedvalue.program.volunteercontribution;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What a volunteer has worked on one day over all assignments and programs: the sum of the hours neither rejected nor
 * reversed. Its row is locked by every write that moves the sum, which is what keeps the day at 24 hours.
 */
@Entity
public class VolunteerDay {

    private static final int QUARTERS_OF_A_DAY = 96;

    @EmbeddedId
    private DayKey key;

    @Column
    private int quarters;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VolunteerDay() {}

    VolunteerDay(DayKey key) {
        this.key = key;
    }

    /** Counts hours, or refuses what does not fit into the day. */
    void add(Hours hours) {
        if (quarters + hours.quarters() > QUARTERS_OF_A_DAY) {
            throw new ProblemException(
                    ProblemCode.DAILY_HOURS_EXCEEDED,
                    "The volunteer has " + hours() + " hours on " + key.workedOn() + " already; a day has 24.");
        }
        quarters += hours.quarters();
    }

    /** No longer counts hours. */
    void take(Hours hours) {
        quarters -= hours.quarters();
    }

    Hours hours() {
        return new Hours(quarters);
    }

    DayKey key() {
        return key;
    }
}
