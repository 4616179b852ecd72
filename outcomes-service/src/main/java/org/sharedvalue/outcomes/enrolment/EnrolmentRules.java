package org.sharedvalue.outcomes.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Which fields and days fit together in an enrolment. */
final class EnrolmentRules {

    private static final Set<EnrolmentStatus> NAMING_A_COHORT =
            Set.of(EnrolmentStatus.WAITLISTED, EnrolmentStatus.ENROLLED);

    private EnrolmentRules() {}

    /** Days are in order and not in the future. */
    static void requireDates(
            LocalDate appliedOn, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn, LocalDate today) {
        requirePast(appliedOn, "/appliedOn", today);
        if (startedOn != null) {
            requirePast(startedOn, "/startedOn", today);
            refuseUnless(
                    !startedOn.isBefore(appliedOn),
                    "/startedOn",
                    ProblemCode.DATES_OUT_OF_ORDER,
                    "'startedOn' lies before 'appliedOn'.");
        }
        if (endedOn != null && startedOn != null) {
            requirePast(endedOn, "/endedOn", today);
            refuseUnless(
                    !endedOn.isBefore(startedOn),
                    "/endedOn",
                    ProblemCode.DATES_OUT_OF_ORDER,
                    "'endedOn' lies before 'startedOn'.");
        }
    }

    /** A new enrolment has neither start nor end. */
    static void requireNoResult(EnrolmentRequest request) {
        requireAbsent(request.startedOn(), "/startedOn");
        requireAbsent(request.endedOn(), "/endedOn");
        requireAbsent(request.exitReason(), "/exitReason");
    }

    /** A row has the days and the reason that its state has, and no others; one that was voided may have any. */
    static void requireFieldsOf(EnrolmentRow row, LocalDate today) {
        EnrolmentStatus reached = row.reached();
        boolean started = reached == EnrolmentStatus.ACTIVE || reached.hasEnded();
        if (reached != EnrolmentStatus.VOIDED) {
            requirePresence(row.startedOn(), started, "/startedOn");
            requirePresence(row.endedOn(), reached.hasEnded(), "/endedOn");
            requirePresence(row.exitReason(), reached == EnrolmentStatus.LEFT_EARLY, "/exitReason");
        } else {
            refuseUnless(
                    row.startedOn() != null || row.endedOn() == null,
                    "/startedOn",
                    ProblemCode.MISSING,
                    "What ended has started.");
            refuseUnless(
                    row.endedOn() != null || row.exitReason() == null,
                    "/endedOn",
                    ProblemCode.MISSING,
                    "Leaving early has a day.");
        }
        requireDates(row.appliedOn(), row.startedOn(), row.endedOn(), today);
    }

    private static void requirePresence(@Nullable Object value, boolean needed, String pointer) {
        refuseUnless(value != null || !needed, pointer, ProblemCode.MISSING, "The state needs the field.");
        refuseUnless(value == null || needed, pointer, ProblemCode.NOT_APPLICABLE, "The field does not apply here.");
    }

    /** A correction changes days and reason that are there; it neither adds nor removes one. */
    static void requireSameShape(EnrolmentRequest request, Enrolment current) {
        requireSamePresence(request.startedOn(), current.startedOn(), "/startedOn");
        requireSamePresence(request.endedOn(), current.endedOn(), "/endedOn");
        requireSamePresence(request.exitReason(), current.exitReason(), "/exitReason");
    }

    /** A transition carries what it needs and nothing else. */
    static void requireFields(EnrolmentTransition wish, boolean correction) {
        EnrolmentStatus to = wish.to();
        if (!NAMING_A_COHORT.contains(to)) {
            requireAbsent(wish.cohortId(), "/cohortId");
        }
        if (to != EnrolmentStatus.LEFT_EARLY) {
            requireAbsent(wish.exitReason(), "/exitReason");
        }
        refuseUnless(
                to != EnrolmentStatus.LEFT_EARLY || wish.exitReason() != null,
                "/exitReason",
                ProblemCode.MISSING,
                "Leaving early needs an exit reason.");
        String reason = wish.reason();
        refuseUnless(
                (to != EnrolmentStatus.VOIDED && !correction) || (reason != null && !reason.isBlank()),
                "/reason",
                ProblemCode.MISSING,
                "This move needs a reason.");
    }

    static void refuseUnless(boolean holds, String pointer, ProblemCode code, String detail) {
        if (!holds) {
            throw ProblemException.at(pointer, code, detail);
        }
    }

    private static void requirePast(LocalDate day, String pointer, LocalDate today) {
        refuseUnless(!day.isAfter(today), pointer, ProblemCode.DATE_IN_FUTURE, "The day lies in the future.");
    }

    private static void requireAbsent(@Nullable Object value, String pointer) {
        refuseUnless(value == null, pointer, ProblemCode.NOT_APPLICABLE, "The field does not apply here.");
    }

    private static void requireSamePresence(@Nullable Object wanted, @Nullable Object current, String pointer) {
        refuseUnless(
                (wanted == null) == (current == null),
                pointer,
                ProblemCode.NOT_APPLICABLE,
                "The field is set and cleared by transitions.");
    }
}
