package org.sharedvalue.gateway.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.applied;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.completed;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.started;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendanceStepsTest {

    @Test
    void everySessionOnADayOfTheEnrolmentCouldBeAttendedBothEndsIncluded() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .session("2010-01-10")
                .session("2010-01-11")
                .session("2010-02-01")
                .session("2010-02-01")
                .session("2010-03-20")
                .session("2010-03-21");

        assertThat(enrolment.steps(Metric.ATTENDABLE))
                .containsExactly("2010-01-11 +1", "2010-02-01 +2", "2010-03-20 +1");
        assertThat(enrolment.steps(Metric.ATTENDANCE_ROWS)).isEmpty();
        assertThat(started("2010-01-11").session("2019-01-01").steps(Metric.ATTENDABLE))
                .hasSize(1);
    }

    @Test
    void aRowCountsOnTheDayOfItsSessionAndAsAttendedIfPresentOrLate() {
        var enrolment = started("2010-01-11")
                .attendance("PRESENT", "2010-01-11")
                .attendance("LATE", "2010-01-12")
                .attendance("ABSENT_EXCUSED", "2010-01-13")
                .attendance("ABSENT_UNEXCUSED", "2010-01-13")
                .attendance("REMOVED", "2010-01-14");

        assertThat(enrolment.steps(Metric.ATTENDANCE_ROWS))
                .containsExactly("2010-01-11 +1", "2010-01-12 +1", "2010-01-13 +2");
        assertThat(enrolment.steps(Metric.ATTENDED)).containsExactly("2010-01-11 +1", "2010-01-12 +1");
    }

    @Test
    void whatIsOnNoDayOfTheEnrolmentOrOfAnotherCohortCountsNowhere() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .attendance("PRESENT", "2010-01-10")
                .attendance("PRESENT", "2010-03-21")
                .attendance("PRESENT", UUID.randomUUID(), "2010-02-01");

        assertThat(enrolment.steps(Metric.ATTENDANCE_ROWS)).isEmpty();
        assertThat(enrolment.steps(Metric.ATTENDED)).isEmpty();
    }

    @Test
    void whoIsVoidedOrNeverStartedAttendsNothing() {
        assertThat(started("2010-01-11")
                        .withStatus("VOIDED")
                        .session("2010-02-01")
                        .attendance("PRESENT", "2010-02-01")
                        .fold()
                        .steps())
                .isEmpty();
        assertThat(applied().session("2010-02-01").steps(Metric.ATTENDABLE)).isEmpty();
    }
}
