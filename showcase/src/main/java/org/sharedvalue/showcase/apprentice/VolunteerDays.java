package org.sharedvalue.showcase.apprentice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The 3 200 hours that 118 employees of the lead gave in paid time, in quarter hours, day by day. */
final class VolunteerDays {

    static final int VOLUNTEERS = 118;

    private static final int QUARTERS = 3_200 * 4;
    private static final int[] WEEKS = {1, 3, 6, 9};
    private static final List<String> ROLES = List.of("MENTOR", "TRAINER", "INTERVIEWER", "SUPERVISOR");

    private VolunteerDays() {}

    static List<Day> all() {
        List<Day> days = new ArrayList<>();
        for (int volunteer = 0; volunteer < VOLUNTEERS; volunteer++) {
            int quarters = share(QUARTERS, VOLUNTEERS, volunteer);
            for (int day = 0; day < WEEKS.length; day++) {
                days.add(new Day(volunteer, day, share(quarters, WEEKS.length, day)));
            }
        }
        return days;
    }

    static Intake intake(int volunteer) {
        return new Intake(volunteer % Intake.COUNT);
    }

    static String role(int volunteer) {
        return ROLES.get(volunteer % ROLES.size());
    }

    static String volunteerRef(int volunteer) {
        return "volunteer-%03d".formatted(volunteer + 1);
    }

    static String assignmentId(int volunteer) {
        return "%s/volunteer-assignment/%03d".formatted(ModelProgram.CODE, volunteer + 1);
    }

    /** The part of a whole that falls to one of several, as even as whole numbers allow. */
    private static int share(int whole, int parts, int part) {
        return whole / parts + (part < whole % parts ? 1 : 0);
    }

    /**
     * A day on which somebody volunteered.
     *
     * @param volunteer from 0
     * @param number of the volunteer's days, from 0
     * @param quarters quarter hours worked
     */
    record Day(int volunteer, int number, int quarters) {

        LocalDate workedOn() {
            return intake(volunteer).startOn().plusWeeks(WEEKS[number]).plusDays(volunteer % 5);
        }

        /** As the API writes hours, such as {@code 6.75}. */
        String hours() {
            return "%d.%02d".formatted(quarters / 4, quarters % 4 * 25);
        }

        String externalId() {
            return "%s/volunteer-day/%03d-%d".formatted(ModelProgram.CODE, volunteer + 1, number + 1);
        }
    }
}
