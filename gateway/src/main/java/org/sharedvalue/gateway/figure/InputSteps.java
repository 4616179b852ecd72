package org.sharedvalue.gateway.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedvalue.gateway.projection.ContributionRow;
import org.sharedvalue.gateway.projection.VolunteerHoursRow;

/** What contributions and volunteer hours add to the metrics of inputs, by organisation. */
public final class InputSteps {

    private static final Set<String> COUNTED_CONTRIBUTIONS = Set.of("RECEIVED", "VERIFIED");

    private InputSteps() {}

    /** The steps of a contribution: of its contributor, and of the organisation that leveraged it. */
    public static List<Step> of(ContributionRow contribution) {
        if (contribution.receivedOn() == null || !COUNTED_CONTRIBUTIONS.contains(contribution.status())) {
            return List.of();
        }
        Metric metric =
                switch (contribution.kind()) {
                    case CASH -> Metric.CASH;
                    case IN_KIND -> Metric.IN_KIND;
                    case MANAGEMENT_COST -> Metric.MANAGEMENT_COST;
                };
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(metric, contribution.organisationId(), contribution.receivedOn(), contribution.amount()));
        if (contribution.leveragedByOrganisationId() != null) {
            steps.add(new Step(
                    Metric.LEVERAGED,
                    contribution.leveragedByOrganisationId(),
                    contribution.receivedOn(),
                    contribution.amount()));
        }
        return steps;
    }

    /** The steps of volunteer hours, all of the employer; hours without attendees add no mentor-hours. */
    public static List<Step> of(VolunteerHoursRow hours) {
        if (!isCounted(hours)) {
            return List.of();
        }
        Metric metric =
                switch (hours.timeBasis()) {
                    case PAID_WORK_TIME -> Metric.PAID_QUARTERS;
                    case OWN_TIME -> Metric.OWN_QUARTERS;
                };
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(metric, hours.employerOrganisationId(), hours.workedOn(), hours.quarters()));
        if (hours.attendees() != null) {
            steps.add(new Step(
                    Metric.MENTOR_QUARTERS,
                    hours.employerOrganisationId(),
                    hours.workedOn(),
                    Math.multiplyExact((long) hours.quarters(), hours.attendees())));
        }
        return steps;
    }

    /** Whether volunteer hours count, and their volunteer with them. */
    static boolean isCounted(VolunteerHoursRow hours) {
        return hours.status().equals("APPROVED");
    }
}
