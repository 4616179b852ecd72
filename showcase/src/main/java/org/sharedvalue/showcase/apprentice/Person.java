package org.sharedvalue.showcase.apprentice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the 291 people of the synthetic population.
 *
 * @param number from 0, in the order of the stories
 * @param story what became of them
 */
record Person(int number, Story story) {

    private static final List<String> AGE_BANDS =
            List.of("18_24", "25_34", "35_49", "25_34", "18_24", "50_64", "35_49");
    private static final List<String> AREAS = List.of("Southwark", "Lambeth", "Tower Hamlets", "Newham", "Hackney");
    private static final List<String> EXIT_REASONS =
            List.of("HEALTH", "CARING", "DISENGAGED", "MOVED_AWAY", "OTHER", "UNKNOWN", "FUNDING_ENDED");

    /** All of them, always the same. */
    static List<Person> all() {
        List<Person> people = new ArrayList<>();
        for (Story story : Story.values()) {
            for (int each = 0; each < story.people(); each++) {
                people.add(new Person(people.size(), story));
            }
        }
        return people;
    }

    Intake intake() {
        return new Intake(number % Intake.COUNT);
    }

    String externalId() {
        return "%s/participant/%03d".formatted(ModelProgram.CODE, number + 1);
    }

    String enrolmentId() {
        return "%s/enrolment/%03d".formatted(ModelProgram.CODE, number + 1);
    }

    String ageBand() {
        return AGE_BANDS.get(number % AGE_BANDS.size());
    }

    String area() {
        return AREAS.get(number % AREAS.size());
    }

    List<String> targetGroups() {
        List<String> groups = new ArrayList<>(List.of("LONG_TERM_UNEMPLOYED"));
        if (number % 4 == 1) {
            groups.add("HOMELESS");
        }
        if (number % 6 == 2) {
            groups.add("DISABILITY_BARRIER");
        }
        if (number % 5 == 3) {
            groups.add("LONE_PARENT_ON_BENEFITS");
        }
        return groups;
    }

    LocalDate appliedOn() {
        return startedOn().minusDays(14 + number % 21);
    }

    LocalDate startedOn() {
        return intake().startOn();
    }

    LocalDate endedOn() {
        return story.completed() ? intake().lastCourseDay() : startedOn().plusDays(8 + number % 50);
    }

    String exitReason() {
        return EXIT_REASONS.get(number % EXIT_REASONS.size());
    }

    /** In the last weeks of the course; for who left, shortly before. */
    LocalDate offeredOn() {
        return endedOn().minusDays(1 + number % 5);
    }

    /** A Monday after the course. */
    LocalDate jobStartedOn() {
        return intake().lastCourseDay().plusDays(3 + 7 * (number % 6));
    }

    LocalDate educationStartedOn() {
        return intake().lastCourseDay().plusDays(45 + number % 30);
    }

    /** When the follow-up found that there was no destination. */
    LocalDate noDestinationOn() {
        return intake().lastCourseDay().plusDays(91);
    }
}
