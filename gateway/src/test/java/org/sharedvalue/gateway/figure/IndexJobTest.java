package org.sharedvalue.gateway.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.SELF_EMPLOYMENT_START;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.completed;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.left;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexJobTest {

    private static final UUID SMALLER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID LARGER = UUID.fromString("f1900000-0000-7000-8000-000000000002");

    private static EnrolmentUnderTest completer() {
        return completed("2010-01-11", "2010-03-20");
    }

    @Test
    void aSustainedCheckCountsFromTheEndOfItsWindow() {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OUTSIDE")
                .check(SMALLER, 13, "2010-07-26", "SUSTAINED", true);

        assertThat(enrolment.steps(Metric.DUE_13)).containsExactly("2010-07-26 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_13)).containsExactly("2010-07-26 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_SUSTAINED_13)).containsExactly("2010-07-26 +1");
        assertThat(enrolment.steps(Metric.NOT_SUSTAINED_13)).isEmpty();
        assertThat(enrolment.steps(Metric.SAME_EMPLOYER_26)).isEmpty();
    }

    @Test
    void theIndexJobOfALeaverIsFollowedTheSameWay() {
        var enrolment = left("2010-01-11", "2010-02-20")
                .outcome(SMALLER, JOB_START, "2010-03-29", "REPORTED", "LEAD_PARTNER")
                .check(SMALLER, 52, "2011-04-25", "SUSTAINED", true);

        assertThat(enrolment.steps(Metric.DUE_52)).containsExactly("2011-04-25 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_52)).containsExactly("2011-04-25 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_SUSTAINED_52)).isEmpty();
    }

    @Test
    void notSustainedIsDueAndKnown() {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OUTSIDE")
                .check(SMALLER, 26, "2010-10-25", "NOT_SUSTAINED", false);

        assertThat(enrolment.steps(Metric.DUE_26)).containsExactly("2010-10-25 +1");
        assertThat(enrolment.steps(Metric.NOT_SUSTAINED_26)).containsExactly("2010-10-25 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_26)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCHEDULED", "UNREACHED", "DECLINED"})
    void whatIsNotKnownIsDueAllTheSame(String status) {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "REPORTED", "OUTSIDE")
                .check(SMALLER, 13, "2010-07-26", status);

        assertThat(enrolment.steps(Metric.DUE_13)).containsExactly("2010-07-26 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_13)).isEmpty();
        assertThat(enrolment.steps(Metric.NOT_SUSTAINED_13)).isEmpty();
    }

    @Test
    void aCancelledCheckIsNotDue() {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "REPORTED", "OUTSIDE")
                .check(SMALLER, 13, "2010-07-26", "CANCELLED");

        assertThat(enrolment.steps(Metric.DUE_13)).isEmpty();
    }

    @Test
    void aCheckMadeAnewAfterACancelledOneIsDueOnce() {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "REPORTED", "OUTSIDE")
                .check(SMALLER, 13, "2010-07-26", "CANCELLED")
                .check(SMALLER, 13, "2010-07-26", "SUSTAINED", true);

        assertThat(enrolment.steps(Metric.DUE_13)).containsExactly("2010-07-26 +1");
    }

    @Test
    void sameEmployerCountsOnlyWhereSustainedAt26() {
        var sustained = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OUTSIDE")
                .check(SMALLER, 26, "2010-10-25", "SUSTAINED", true);
        var elsewhere = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OUTSIDE")
                .check(SMALLER, 26, "2010-10-25", "SUSTAINED", false);
        var selfEmployed = completer()
                .outcome(SMALLER, SELF_EMPLOYMENT_START, "2010-03-29", "VERIFIED", null)
                .check(SMALLER, 26, "2010-10-25", "SUSTAINED");
        var lost = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OUTSIDE")
                .check(SMALLER, 26, "2010-10-25", "NOT_SUSTAINED", true);

        assertThat(sustained.steps(Metric.SAME_EMPLOYER_26)).containsExactly("2010-10-25 +1");
        assertThat(sustained.steps(Metric.VERIFIED_SAME_EMPLOYER_26)).containsExactly("2010-10-25 +1");
        assertThat(elsewhere.steps(Metric.SAME_EMPLOYER_26)).isEmpty();
        assertThat(selfEmployed.steps(Metric.SAME_EMPLOYER_26)).isEmpty();
        assertThat(lost.steps(Metric.SAME_EMPLOYER_26)).isEmpty();
    }

    @Test
    void onlyTheEarliestStartIsFollowed() {
        var enrolment = completer()
                .outcome(LARGER, JOB_START, "2010-03-29", "REPORTED", "OUTSIDE")
                .outcome(SMALLER, JOB_START, "2010-04-29", "REPORTED", "LEAD_PARTNER")
                .check(SMALLER, 13, "2010-08-26", "SUSTAINED", true)
                .check(LARGER, 13, "2010-07-26", "UNREACHED");

        assertThat(enrolment.steps(Metric.DUE_13)).containsExactly("2010-07-26 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_13)).isEmpty();
        assertThat(enrolment.steps(Metric.PARTNER_HIRES)).isEmpty();
    }

    @Test
    void ofTwoStartsOnOneDayTheSmallerIdAsWrittenIsTheIndex() {
        var enrolment = completer()
                .outcome(LARGER, JOB_START, "2010-03-29", "REPORTED", "OUTSIDE")
                .outcome(SMALLER, JOB_START, "2010-03-29", "VERIFIED", "OTHER_PARTNER");

        assertThat(enrolment.steps(Metric.PARTNER_HIRES)).containsExactly("2010-03-29 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_PARTNER_HIRES)).containsExactly("2010-03-29 +1");
    }

    @Test
    void aRetractedStartTakesItsChecksWithItAndTheNextBecomesTheIndex() {
        var enrolment = completer()
                .outcome(SMALLER, JOB_START, "2010-03-29", "RETRACTED", "LEAD_PARTNER")
                .outcome(LARGER, JOB_START, "2010-06-01", "REPORTED", "OUTSIDE")
                .check(SMALLER, 13, "2010-07-26", "SUSTAINED", true)
                .check(LARGER, 13, "2010-09-28", "NOT_SUSTAINED", false);

        assertThat(enrolment.steps(Metric.DUE_13)).containsExactly("2010-09-28 +1");
        assertThat(enrolment.steps(Metric.SUSTAINED_13)).isEmpty();
        assertThat(enrolment.steps(Metric.PARTNER_HIRES)).isEmpty();
        assertThat(enrolment.steps(Metric.STARTERS_WITH_JOB_START)).containsExactly("2010-06-01 +1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD_PARTNER", "OTHER_PARTNER"})
    void aPartnerHireCountsFromTheStartEvenBeforeTheEnd(String link) {
        var enrolment = completer().outcome(SMALLER, JOB_START, "2010-03-01", "REPORTED", link);

        assertThat(enrolment.steps(Metric.PARTNER_HIRES)).containsExactly("2010-03-01 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_PARTNER_HIRES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTSIDE", "UNDISCLOSED"})
    void otherEmployersAreNoPartners(String link) {
        var enrolment = completer().outcome(SMALLER, JOB_START, "2010-03-29", "REPORTED", link);

        assertThat(enrolment.steps(Metric.PARTNER_HIRES)).isEmpty();
    }
}
