package org.sharedvalue.gateway.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.TimeBasis;
import org.sharedvalue.gateway.projection.ContributionRow;
import org.sharedvalue.gateway.projection.VolunteerHoursRow;

class InputStepsTest {

    private static final UUID PROGRAM = new UUID(1, 1);
    private static final UUID FUNDER = new UUID(2, 2);
    private static final UUID LEAD = new UUID(3, 3);
    private static final LocalDate DAY = LocalDate.of(2011, 5, 1);

    private static ContributionRow contribution(String status, ContributionKind kind, @Nullable UUID leveragedBy) {
        return new ContributionRow(status, PROGRAM, FUNDER, kind, 1_000_000, DAY, leveragedBy);
    }

    private static VolunteerHoursRow hours(String status, TimeBasis basis, @Nullable Integer attendees) {
        return new VolunteerHoursRow(status, PROGRAM, LEAD, "v-1", DAY, 29, basis, attendees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLEDGED", "CANCELLED", "REVERSED"})
    void onlyReceivedAndVerifiedContributionsCount(String status) {
        assertThat(InputSteps.of(contribution(status, ContributionKind.CASH, LEAD)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CASH,CASH", "IN_KIND,IN_KIND", "MANAGEMENT_COST,MANAGEMENT_COST"})
    void aContributionCountsForItsContributorFromTheDayItWasReceived(ContributionKind kind, Metric metric) {
        assertThat(InputSteps.of(contribution("RECEIVED", kind, null)))
                .containsExactly(new Step(metric, FUNDER, DAY, 1_000_000));
    }

    @Test
    void aLeveragedContributionCountsForWhoLeveragedItToo() {
        assertThat(InputSteps.of(contribution("VERIFIED", ContributionKind.CASH, LEAD)))
                .containsExactly(
                        new Step(Metric.CASH, FUNDER, DAY, 1_000_000),
                        new Step(Metric.LEVERAGED, LEAD, DAY, 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "REJECTED", "REVERSED"})
    void onlyApprovedHoursCount(String status) {
        assertThat(InputSteps.of(hours(status, TimeBasis.PAID_WORK_TIME, 4))).isEmpty();
    }

    @Test
    void hoursCountByWhoseTimeTheyWereAndWithoutAttendeesAreNoMentorHours() {
        assertThat(InputSteps.of(hours("APPROVED", TimeBasis.PAID_WORK_TIME, null)))
                .containsExactly(new Step(Metric.PAID_QUARTERS, LEAD, DAY, 29));
        assertThat(InputSteps.of(hours("APPROVED", TimeBasis.OWN_TIME, null)))
                .containsExactly(new Step(Metric.OWN_QUARTERS, LEAD, DAY, 29));
    }

    @Test
    void mentorHoursAreHoursTimesAttendees() {
        assertThat(InputSteps.of(hours("APPROVED", TimeBasis.OWN_TIME, 4)))
                .contains(new Step(Metric.MENTOR_QUARTERS, LEAD, DAY, 116));
    }
}
