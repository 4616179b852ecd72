package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRow;

/**
 * What one enrolment adds to the cells of its program: a pure function of the newest known state of the enrolment and
 * of everything under it, so that the order and repetition of events do not matter.
 *
 * @param enrolmentId id of the enrolment
 * @param programId program it counts in
 * @param participantRef pseudonym of the participant
 * @param startedOn day from which it counts as a starter; null while it does not
 * @param slices parts of the program it counts in, each with all its steps
 * @param steps what it adds to each metric, from which day
 */
public record EnrolmentFold(
        UUID enrolmentId,
        UUID programId,
        UUID participantRef,
        @Nullable LocalDate startedOn,
        List<Slice> slices,
        List<Step> steps) {

    public EnrolmentFold {
        slices = List.copyOf(slices);
        steps = List.copyOf(steps);
    }

    /** Folds an enrolment. */
    public static EnrolmentFold of(EnrolmentRecord record) {
        EnrolmentRow enrolment = record.enrolment();
        return new EnrolmentFold(
                enrolment.id(),
                enrolment.programId(),
                enrolment.participantRef(),
                EnrolmentSteps.startOf(enrolment),
                EnrolmentSlices.of(enrolment),
                EnrolmentSteps.of(record));
    }
}
