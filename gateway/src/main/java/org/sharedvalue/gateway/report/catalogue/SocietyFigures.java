package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.contracts.vocabulary.AttendanceMark.LATE;
import static org.sharedvalue.contracts.vocabulary.AttendanceMark.PRESENT;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_OFFER;
import static org.sharedvalue.gateway.figure.Metric.ATTENDABLE;
import static org.sharedvalue.gateway.figure.Metric.ATTENDANCE_ROWS;
import static org.sharedvalue.gateway.figure.Metric.ATTENDED;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_NEGATIVE;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_POSITIVE;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS_WITH_OFFER;
import static org.sharedvalue.gateway.figure.Metric.JOB_STARTS;
import static org.sharedvalue.gateway.figure.Metric.JOB_STARTS_OF_COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.LEAVERS;
import static org.sharedvalue.gateway.figure.Metric.OFFERS;
import static org.sharedvalue.gateway.figure.Metric.OFFERS_OF_COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.POSITIVES_OF_COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.STARTERS;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_OFFER;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_JOB_STARTS;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_JOB_STARTS_OF_COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_OFFERS;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_OFFERS_OF_COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_POSITIVES_OF_COMPLETERS;
import static org.sharedvalue.gateway.report.catalogue.Trace.enrolments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** What became of the enrolments: F1 to F7. */
final class SocietyFigures {

    static final Set<OutcomeType> JOB_START_TYPES = types(OutcomeType::isJobStart);
    private static final Set<OutcomeType> POSITIVE_TYPES = types(OutcomeType::isPositiveDestination);

    private static final Term ACTIVE = Term.of(STARTERS).less(COMPLETERS, LEAVERS);
    private static final Term UNKNOWN = Term.of(COMPLETERS).less(COMPLETERS_POSITIVE, COMPLETERS_NEGATIVE);
    private static final Term NOT_NEGATIVE = Term.of(COMPLETERS).less(COMPLETERS_NEGATIVE);

    private SocietyFigures() {}

    static List<FigureDefinition> definitions() {
        return List.of(
                count("F1", "Starters")
                        .means("enrolments started", "startedOn")
                        .inBreakdowns()
                        .count(enrolments(STARTERS))
                        .build(),
                count("F1.participants", "Participants")
                        .means(
                                "distinct people among the starters; none in a portfolio",
                                "first startedOn of the person")
                        .countsPeople()
                        .count(new Trace.FirstEnrolments())
                        .build(),
                count("F2.completers", "Completers")
                        .means("enrolments completed", "endedOn")
                        .inBreakdowns()
                        .count(enrolments(COMPLETERS))
                        .build(),
                count("F2.leavers", "Leavers")
                        .means("enrolments left early", "endedOn")
                        .inBreakdowns()
                        .count(enrolments(LEAVERS))
                        .build(),
                count("F2.active", "Active")
                        .means("starters − completers − leavers", "startedOn, until endedOn")
                        .inBreakdowns()
                        .count(enrolments(ACTIVE))
                        .build(),
                ratio("F3", "Attendance rate")
                        .means(
                                "rows of attendance that say PRESENT or LATE / all rows; a row of a day that is none of"
                                        + " the enrolment any more counts nowhere",
                                "day of the session")
                        // Rows are no people, so no rule says how few of them may be published.
                        .computes(slice -> Computed.of(new Ratio(
                                slice.sums().of(ATTENDED), slice.sums().of(ATTENDANCE_ROWS))))
                        .tracedTo(
                                enrolments(ATTENDED).marked(PRESENT, LATE),
                                enrolments(ATTENDANCE_ROWS).marked())
                        .part(
                                "coverage",
                                "rows / sessions that took place, each once for every enrolment of its cohort that was"
                                        + " active that day",
                                slice -> new Ratio(
                                        slice.sums().of(ATTENDANCE_ROWS),
                                        slice.sums().of(ATTENDABLE)))
                        .build(),
                ratio("F4", "Completion rate")
                        .means("completers / (completers + leavers); provisional while anyone is active", "endedOn")
                        .ratio(enrolments(COMPLETERS), enrolments(COMPLETERS, LEAVERS))
                        .provisionalWhile(slice -> ACTIVE.in(slice.sums()) > 0, Reason.STILL_ACTIVE)
                        .build(),
                ratio("F5", "Job-offer rate of completers")
                        .means(
                                "completers with a job offer / completers; every offer counts, whatever became of it",
                                "the later of endedOn and the offer's occurredOn")
                        .ratio(enrolments(COMPLETERS_WITH_OFFER).by(JOB_OFFER), enrolments(COMPLETERS))
                        .verified(VERIFIED_OFFERS_OF_COMPLETERS, OFFERS_OF_COMPLETERS)
                        .build(),
                ratio("F5s", "Job-offer rate of starters")
                        .means("starters with a job offer / starters", "occurredOn of the offer")
                        .ratio(enrolments(STARTERS_WITH_OFFER).by(JOB_OFFER), enrolments(STARTERS))
                        .verified(VERIFIED_OFFERS, OFFERS)
                        .build(),
                ratio("F6", "Job-start rate of completers")
                        .means(
                                "completers with a job start / completers; self-employment and apprenticeships are job"
                                        + " starts",
                                "the later of endedOn and the start's occurredOn")
                        .ratio(enrolments(COMPLETERS_WITH_JOB_START).by(JOB_START_TYPES), enrolments(COMPLETERS))
                        .verified(VERIFIED_JOB_STARTS_OF_COMPLETERS, JOB_STARTS_OF_COMPLETERS)
                        .comparableWith("IRIS+ PI3527", "SDG 8.5")
                        .build(),
                ratio("F6s", "Job-start rate of starters")
                        .means("starters with a job start / starters", "occurredOn of the start")
                        .ratio(enrolments(STARTERS_WITH_JOB_START).by(JOB_START_TYPES), enrolments(STARTERS))
                        .verified(VERIFIED_JOB_STARTS, JOB_STARTS)
                        .comparableWith("IRIS+ PI3527", "SDG 8.5")
                        .build(),
                ratio("F7", "Positive destination rate")
                        .means(
                                "completers with a job start, education or training / completers; positive stays"
                                        + " positive",
                                "the later of endedOn and the destination's occurredOn")
                        .ratio(enrolments(COMPLETERS_POSITIVE).by(POSITIVE_TYPES), enrolments(COMPLETERS))
                        .countPart(
                                "negative",
                                "completers known to have no positive destination",
                                Term.of(COMPLETERS_NEGATIVE))
                        .countPart("unknown", "completers of whom nothing is known", UNKNOWN)
                        .ratioPart(
                                "lower",
                                "if every unknown were negative: the headline",
                                Term.of(COMPLETERS_POSITIVE),
                                Term.of(COMPLETERS))
                        .ratioPart("upper", "if every unknown were positive", NOT_NEGATIVE, Term.of(COMPLETERS))
                        .verified(VERIFIED_POSITIVES_OF_COMPLETERS, POSITIVES_OF_COMPLETERS)
                        .build());
    }

    private static FigureBuilder count(String code, String name) {
        return new FigureBuilder(code, name, Side.SOCIETY, Unit.COUNT).measured();
    }

    private static FigureBuilder ratio(String code, String name) {
        return new FigureBuilder(code, name, Side.SOCIETY, Unit.RATIO)
                .measured()
                .inBreakdowns();
    }

    private static Set<OutcomeType> types(Predicate<OutcomeType> which) {
        return Arrays.stream(OutcomeType.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
