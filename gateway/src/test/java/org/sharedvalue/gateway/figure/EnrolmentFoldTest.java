package org.sharedvalue.gateway.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.APPRENTICESHIP_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.CREDENTIAL_ATTAINED;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.EDUCATION_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_END;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_OFFER;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.NO_POSITIVE_DESTINATION;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.SELF_EMPLOYMENT_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.TRAINING_START;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.applied;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.completed;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.left;
import static org.sharedvalue.gateway.figure.EnrolmentUnderTest.started;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.vocabulary.OutcomeType;

class EnrolmentFoldTest {

    @Test
    void anApplicationCountsOnlyAsAnEnrolmentAtEveryDate() {
        var enrolment = applied();

        assertThat(enrolment.fold().steps()).containsExactly(Step.of(Metric.ENROLMENTS, Step.ALWAYS, 1));
        assertThat(enrolment.fold().startedOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "DID_NOT_START", "NOT_ACCEPTED", "WAITLISTED", "ENROLLED"})
    void whoNeverStartedIsNoStarter(String status) {
        var enrolment = applied().withStatus(status).outcome(JOB_OFFER, "2010-02-01", "REPORTED");

        assertThat(enrolment.fold().steps()).containsExactly(Step.of(Metric.ENROLMENTS, Step.ALWAYS, 1));
    }

    @Test
    void aStarterCountsFromTheStartAndIsNeitherCompleterNorLeaverWhileActive() {
        var enrolment = started("2010-01-11");

        assertThat(enrolment.fold().steps())
                .containsExactly(
                        Step.of(Metric.ENROLMENTS, Step.ALWAYS, 1),
                        Step.of(Metric.STARTERS, LocalDate.of(2010, 1, 11), 1));
        assertThat(enrolment.steps(Metric.STARTERS)).containsExactly("2010-01-11 +1");
    }

    @Test
    void aCompleterCountsFromTheEnd() {
        var enrolment = completed("2010-01-11", "2010-03-20");

        assertThat(enrolment.steps(Metric.COMPLETERS)).containsExactly("2010-03-20 +1");
        assertThat(enrolment.steps(Metric.LEAVERS)).isEmpty();
    }

    @Test
    void aLeaverCountsFromTheEndAndItsOutcomesOnlyAmongStarters() {
        var enrolment = left("2010-01-11", "2010-02-01")
                .outcome(JOB_OFFER, "2010-01-20", "REPORTED")
                .outcome(JOB_START, "2010-02-01", "REPORTED")
                .outcome(NO_POSITIVE_DESTINATION, "2010-02-01", "REPORTED");

        assertThat(enrolment.steps(Metric.LEAVERS)).containsExactly("2010-02-01 +1");
        assertThat(enrolment.steps(Metric.COMPLETERS)).isEmpty();
        assertThat(enrolment.steps(Metric.STARTERS_WITH_OFFER)).containsExactly("2010-01-20 +1");
        assertThat(enrolment.steps(Metric.STARTERS_WITH_JOB_START)).containsExactly("2010-02-01 +1");
        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_OFFER)).isEmpty();
        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_JOB_START)).isEmpty();
        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).isEmpty();
        assertThat(enrolment.steps(Metric.COMPLETERS_NEGATIVE)).isEmpty();
    }

    @Test
    void anOfferBeforeTheEndCountsForTheCompleterFromTheEnd() {
        var enrolment = completed("2010-01-11", "2010-03-20").outcome(JOB_OFFER, "2010-03-01", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_OFFER)).containsExactly("2010-03-20 +1");
        assertThat(enrolment.steps(Metric.STARTERS_WITH_OFFER)).containsExactly("2010-03-01 +1");
    }

    @Test
    void anOfferAfterTheEndCountsFromTheOffer() {
        var enrolment = completed("2010-01-11", "2010-03-20").outcome(JOB_OFFER, "2010-04-05", "VERIFIED");

        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_OFFER)).containsExactly("2010-04-05 +1");
    }

    @Test
    void twoOffersCountOnceAndBothInTheQuality() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(JOB_OFFER, "2010-03-01", "REPORTED")
                .outcome(JOB_OFFER, "2010-04-05", "VERIFIED")
                .outcome(JOB_OFFER, "2010-02-01", "VERIFIED");

        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_OFFER)).containsExactly("2010-03-20 +1");
        assertThat(enrolment.steps(Metric.STARTERS_WITH_OFFER)).containsExactly("2010-02-01 +1");
        assertThat(enrolment.steps(Metric.OFFERS_OF_COMPLETERS)).containsExactly("2010-03-20 +2", "2010-04-05 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_OFFERS_OF_COMPLETERS))
                .containsExactly("2010-03-20 +1", "2010-04-05 +1");
        assertThat(enrolment.steps(Metric.OFFERS)).containsExactly("2010-02-01 +1", "2010-03-01 +1", "2010-04-05 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_OFFERS)).containsExactly("2010-02-01 +1", "2010-04-05 +1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "RETRACTED"})
    void whatIsRejectedOrRetractedDoesNotCount(String status) {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(JOB_OFFER, "2010-03-01", status)
                .outcome(JOB_START, "2010-03-02", status)
                .outcome(NO_POSITIVE_DESTINATION, "2010-04-01", status);

        assertThat(enrolment.fold().steps())
                .extracting(Step::metric)
                .containsExactly(Metric.ENROLMENTS, Metric.STARTERS, Metric.COMPLETERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeType.class,
            names = {"JOB_START", "SELF_EMPLOYMENT_START", "APPRENTICESHIP_START"})
    void everyKindOfJobStartCounts(OutcomeType type) {
        var enrolment = completed("2010-01-11", "2010-03-20").outcome(type, "2010-03-29", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_JOB_START)).containsExactly("2010-03-29 +1");
        assertThat(enrolment.steps(Metric.STARTERS_WITH_JOB_START)).containsExactly("2010-03-29 +1");
        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).containsExactly("2010-03-29 +1");
    }

    @Test
    void aJobStartBeforeTheEndCountsForTheCompleterFromTheEnd() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(APPRENTICESHIP_START, "2010-03-10", "VERIFIED")
                .outcome(SELF_EMPLOYMENT_START, "2010-06-01", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_JOB_START)).containsExactly("2010-03-20 +1");
        assertThat(enrolment.steps(Metric.STARTERS_WITH_JOB_START)).containsExactly("2010-03-10 +1");
        assertThat(enrolment.steps(Metric.JOB_STARTS_OF_COMPLETERS)).containsExactly("2010-03-20 +1", "2010-06-01 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_JOB_STARTS_OF_COMPLETERS)).containsExactly("2010-03-20 +1");
        assertThat(enrolment.steps(Metric.JOB_STARTS)).containsExactly("2010-03-10 +1", "2010-06-01 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_JOB_STARTS)).containsExactly("2010-03-10 +1");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeType.class,
            names = {"EDUCATION_START", "TRAINING_START"})
    void educationAndTrainingArePositiveWithoutBeingAJob(OutcomeType type) {
        var enrolment = completed("2010-01-11", "2010-03-20").outcome(type, "2010-09-01", "VERIFIED");

        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).containsExactly("2010-09-01 +1");
        assertThat(enrolment.steps(Metric.POSITIVES_OF_COMPLETERS)).containsExactly("2010-09-01 +1");
        assertThat(enrolment.steps(Metric.VERIFIED_POSITIVES_OF_COMPLETERS)).containsExactly("2010-09-01 +1");
        assertThat(enrolment.steps(Metric.COMPLETERS_WITH_JOB_START)).isEmpty();
    }

    @Test
    void otherOutcomesAreNoDestination() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(JOB_END, "2010-05-01", "REPORTED")
                .outcome(CREDENTIAL_ATTAINED, "2010-03-20", "VERIFIED");

        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).isEmpty();
        assertThat(enrolment.steps(Metric.POSITIVES_OF_COMPLETERS)).isEmpty();
    }

    @Test
    void aKnownNegativeCountsFromTheStatementButNotBeforeTheEnd() {
        assertThat(completed("2010-01-11", "2010-03-20")
                        .outcome(NO_POSITIVE_DESTINATION, "2010-06-20", "REPORTED")
                        .steps(Metric.COMPLETERS_NEGATIVE))
                .containsExactly("2010-06-20 +1");
        assertThat(completed("2010-01-11", "2010-03-20")
                        .outcome(NO_POSITIVE_DESTINATION, "2010-03-01", "REPORTED")
                        .steps(Metric.COMPLETERS_NEGATIVE))
                .containsExactly("2010-03-20 +1");
    }

    @Test
    void aKnownNegativeBecomesPositiveLaterAndStaysSo() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(NO_POSITIVE_DESTINATION, "2010-05-01", "REPORTED")
                .outcome(TRAINING_START, "2010-07-01", "REPORTED")
                .outcome(NO_POSITIVE_DESTINATION, "2010-09-01", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_NEGATIVE)).containsExactly("2010-05-01 +1", "2010-07-01 -1");
        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).containsExactly("2010-07-01 +1");
    }

    @Test
    void aPositiveStaysPositiveWhateverIsStatedAfterIt() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(EDUCATION_START, "2010-05-01", "REPORTED")
                .outcome(NO_POSITIVE_DESTINATION, "2010-09-01", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_NEGATIVE)).isEmpty();
        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).containsExactly("2010-05-01 +1");
    }

    @Test
    void negativeAndPositiveBothBeforeTheEndArePositiveFromTheEnd() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .outcome(NO_POSITIVE_DESTINATION, "2010-02-01", "REPORTED")
                .outcome(JOB_START, "2010-03-01", "REPORTED");

        assertThat(enrolment.steps(Metric.COMPLETERS_NEGATIVE)).isEmpty();
        assertThat(enrolment.steps(Metric.COMPLETERS_POSITIVE)).containsExactly("2010-03-20 +1");
    }

    @Test
    void aVoidedEnrolmentTakesEverythingWithIt() {
        var enrolment = completed("2010-01-11", "2010-03-20")
                .withStatus("VOIDED")
                .outcome(JOB_OFFER, "2010-03-01", "VERIFIED")
                .outcome(JOB_START, "2010-03-29", "VERIFIED");

        assertThat(enrolment.fold().steps()).isEmpty();
        assertThat(enrolment.fold().slices()).isEmpty();
        assertThat(enrolment.fold().startedOn()).isNull();
    }

    @Test
    void aStarterStandsInOneSliceOfEachAdditiveDimension() {
        var enrolment = started("2010-01-11");

        assertThat(enrolment.fold().slices())
                .containsExactly(
                        Slice.WHOLE,
                        new Slice(Dimension.COHORT, EnrolmentUnderTest.COHORT.toString()),
                        new Slice(Dimension.AGE_BAND, "18_24"),
                        new Slice(Dimension.AREA, "Hackney"),
                        new Slice(Dimension.MONTH, "2010-01"),
                        new Slice(Dimension.TARGET_GROUP, "HOMELESS"));
    }

    @Test
    void whoHasNotStartedStandsInNoMonthAndWithoutCohortInUnknown() {
        var enrolment = applied().withoutCohort();

        assertThat(enrolment.values(Dimension.MONTH)).isEmpty();
        assertThat(enrolment.values(Dimension.COHORT)).isEqualTo(List.of("UNKNOWN"));
    }

    @Test
    void disabilityIsNoTargetGroupHereAndAnEmptyListReadsOther() {
        assertThat(applied()
                        .inGroups("HOMELESS", "DISABILITY_BARRIER", "LONG_TERM_UNEMPLOYED", "HOMELESS")
                        .values(Dimension.TARGET_GROUP))
                .containsExactly("HOMELESS", "LONG_TERM_UNEMPLOYED");
        assertThat(applied().inGroups("DISABILITY_BARRIER").values(Dimension.TARGET_GROUP))
                .containsExactly("OTHER");
        assertThat(applied().inGroups().values(Dimension.TARGET_GROUP)).containsExactly("OTHER");
    }
}
