package org.sharedvalue.showcase.apprentice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedvalue.showcase.apprentice.Story.Destination;

class PopulationTest {

    private static final List<Person> PEOPLE = Person.all();
    private static final List<Job> JOBS = Job.all();

    @Test
    void has291PeopleOfWhom198Completed() {
        assertThat(PEOPLE).hasSize(291);
        assertThat(PEOPLE).filteredOn(person -> person.story().completed()).hasSize(198);
    }

    @Test
    void offersJobsTo144CompletersAndSixLeavers() {
        assertThat(PEOPLE)
                .filteredOn(
                        person -> person.story().hasOffer() && person.story().completed())
                .hasSize(144);
        assertThat(PEOPLE)
                .filteredOn(
                        person -> person.story().hasOffer() && !person.story().completed())
                .hasSize(6);
    }

    @Test
    void knowsWhereCompletersWent() {
        Map<Destination, Long> destinations = PEOPLE.stream()
                .filter(person -> person.story().completed())
                .collect(Collectors.groupingBy(person -> person.story().destination(), Collectors.counting()));
        assertThat(destinations)
                .isEqualTo(Map.of(
                        Destination.JOB, 146L,
                        Destination.EDUCATION, 17L,
                        Destination.NONE, 18L,
                        Destination.UNKNOWN, 17L));
    }

    @Test
    void fitsIntoTwelveCohorts() {
        Map<Intake, Long> starters =
                PEOPLE.stream().collect(Collectors.groupingBy(Person::intake, Collectors.counting()));
        assertThat(starters).hasSize(Intake.COUNT);
        assertThat(starters.values()).allSatisfy(number -> assertThat(number).isBetween(24L, (long) Intake.CAPACITY));
    }

    @Test
    void startsTenWeeksApart() {
        List<LocalDate> starts = Intake.all().stream().map(Intake::startOn).toList();
        assertThat(starts.get(0)).isEqualTo("2010-01-11");
        for (int number = 1; number < Intake.COUNT; number++) {
            assertThat(starts.get(number)).isEqualTo(starts.get(number - 1).plusWeeks(10));
            assertThat(Intake.all().get(number - 1).endOn()).isBefore(starts.get(number));
        }
    }

    @Test
    void keepsDatesInOrder() {
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(person.appliedOn()).isBefore(person.startedOn());
            assertThat(person.endedOn())
                    .isAfter(person.startedOn())
                    .isBeforeOrEqualTo(person.intake().endOn());
            assertThat(person.offeredOn()).isBetween(person.startedOn(), person.jobStartedOn());
        });
    }

    @Test
    void letsEveryWindowEndBeforeTheCutOff() {
        assertThat(JOBS).allSatisfy(job -> assertThat(
                        job.person().jobStartedOn().plusWeeks(52).plusDays(28))
                .isBefore(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void finds98JobsWithPartners() {
        assertThat(JOBS).hasSize(Job.COUNT);
        assertThat(JOBS)
                .filteredOn(job -> job.employer().organisation() != null)
                .hasSize(98);
    }

    @Test
    void foundAfter13Weeks() {
        assertThat(count(job -> job.after13Weeks().status().equals("SUSTAINED")))
                .isEqualTo(124);
        assertThat(count(job -> job.after13Weeks() == CheckResult.NOT_SUSTAINED))
                .isEqualTo(13);
        assertThat(count(job -> job.after13Weeks() == CheckResult.UNREACHED)).isEqualTo(9);
    }

    @Test
    void foundAfter26Weeks() {
        assertThat(count(job -> job.after26Weeks().status().equals("SUSTAINED")))
                .isEqualTo(104);
        assertThat(count(job -> job.after26Weeks() == CheckResult.SAME_EMPLOYER))
                .isEqualTo(88);
        assertThat(count(job -> job.after26Weeks() == CheckResult.NOT_SUSTAINED))
                .isEqualTo(26);
        assertThat(count(job -> job.after26Weeks() == CheckResult.UNREACHED)).isEqualTo(16);
    }

    @Test
    void findsNobodyInWorkAgain() {
        assertThat(JOBS)
                .filteredOn(job -> job.after13Weeks() == CheckResult.NOT_SUSTAINED)
                .allSatisfy(job -> assertThat(job.after26Weeks()).isEqualTo(CheckResult.NOT_SUSTAINED));
    }

    @Test
    void gives3200HoursInQuartersInsideAssignments() {
        List<VolunteerDays.Day> days = VolunteerDays.all();
        assertThat(days.stream().mapToInt(VolunteerDays.Day::quarters).sum()).isEqualTo(3_200 * 4);
        assertThat(days.stream().map(VolunteerDays.Day::volunteer).distinct()).hasSize(118);
        Set<String> seen = new HashSet<>();
        assertThat(days).allSatisfy(day -> {
            assertThat(seen.add(day.volunteer() + " " + day.workedOn())).isTrue();
            Intake intake = VolunteerDays.intake(day.volunteer());
            assertThat(day.workedOn()).isBetween(intake.startOn(), intake.endOn());
        });
    }

    @Test
    void writesHoursAsDecimals() {
        assertThat(new VolunteerDays.Day(0, 0, 27).hours()).isEqualTo("6.75");
        assertThat(new VolunteerDays.Day(0, 0, 28).hours()).isEqualTo("7.00");
    }

    private static long count(Predicate<Job> which) {
        return JOBS.stream().filter(which).count();
    }
}
