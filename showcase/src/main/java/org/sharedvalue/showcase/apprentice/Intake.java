package org.sharedvalue.showcase.apprentice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the twelve cohorts of the synthetic population.
 *
 * @param number from 0
 */
record Intake(int number) {

    static final int COUNT = 12;
    static final int WEEKS = 10;
    /** Enough for the fullest: 291 people over twelve cohorts are 24 or 25 each. */
    static final int CAPACITY = 25;

    private static final LocalDate FIRST_START = LocalDate.of(2010, 1, 11);

    static List<Intake> all() {
        return IntStream.range(0, COUNT).mapToObj(Intake::new).toList();
    }

    LocalDate startOn() {
        return FIRST_START.plusWeeks((long) WEEKS * number);
    }

    LocalDate endOn() {
        return startOn().plusWeeks(WEEKS).minusDays(1);
    }

    /** The Friday of the last week. */
    LocalDate lastCourseDay() {
        return endOn().minusDays(2);
    }

    String externalId() {
        return ModelProgram.CODE + "/cohort/" + (number + 1);
    }

    String label() {
        return "Intake " + (number + 1);
    }
}
