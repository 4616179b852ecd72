package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.projection.EnrolmentRow;

/** The parts of its program that one enrolment counts in. */
final class EnrolmentSlices {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final String NO_COHORT = "UNKNOWN";

    private EnrolmentSlices() {}

    static List<Slice> of(EnrolmentRow enrolment) {
        if (EnrolmentSteps.isVoided(enrolment)) {
            return List.of();
        }
        List<Slice> slices = new ArrayList<>();
        slices.add(Slice.WHOLE);
        slices.add(new Slice(
                Dimension.COHORT,
                enrolment.cohortId() == null ? NO_COHORT : enrolment.cohortId().toString()));
        slices.add(new Slice(Dimension.AGE_BAND, enrolment.ageBand()));
        slices.add(new Slice(Dimension.AREA, enrolment.area()));
        LocalDate startedOn = EnrolmentSteps.startOf(enrolment);
        if (startedOn != null) {
            slices.add(new Slice(Dimension.MONTH, MONTH.format(startedOn)));
        }
        for (String group : groups(enrolment)) {
            slices.add(new Slice(Dimension.TARGET_GROUP, group));
        }
        return List.copyOf(slices);
    }

    /** Special categories are left out whoever published them; then absence must tell nothing. */
    private static List<String> groups(EnrolmentRow enrolment) {
        List<String> groups = enrolment.targetGroups().stream()
                .filter(group -> !group.equals(TargetGroup.DISABILITY_BARRIER.name()))
                .distinct()
                .sorted()
                .toList();
        return groups.isEmpty() ? List.of(TargetGroup.OTHER.name()) : groups;
    }
}
