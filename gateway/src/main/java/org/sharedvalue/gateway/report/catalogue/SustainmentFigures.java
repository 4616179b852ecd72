package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.gateway.figure.Metric.DUE_13;
import static org.sharedvalue.gateway.figure.Metric.DUE_26;
import static org.sharedvalue.gateway.figure.Metric.DUE_52;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_13;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_26;
import static org.sharedvalue.gateway.figure.Metric.NOT_SUSTAINED_52;
import static org.sharedvalue.gateway.figure.Metric.SAME_EMPLOYER_26;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_13;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_26;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_52;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_SAME_EMPLOYER_26;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_SUSTAINED_13;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_SUSTAINED_26;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_SUSTAINED_52;
import static org.sharedvalue.gateway.report.catalogue.SocietyFigures.JOB_START_TYPES;
import static org.sharedvalue.gateway.report.catalogue.Trace.enrolments;

import java.util.List;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** Whether started jobs held: F8 and F9. */
final class SustainmentFigures {

    private static final String WINDOW = "windowEndsOn of the check, for numerator and denominator";

    private SustainmentFigures() {}

    static List<FigureDefinition> definitions() {
        return List.of(
                sustained(new Milestone(13, DUE_13, SUSTAINED_13, NOT_SUSTAINED_13, VERIFIED_SUSTAINED_13), "SDG 8.5"),
                sustained(
                        new Milestone(26, DUE_26, SUSTAINED_26, NOT_SUSTAINED_26, VERIFIED_SUSTAINED_26),
                        "WIOA employment rate, second quarter after exit",
                        "SDG 8.5"),
                sustained(
                        new Milestone(52, DUE_52, SUSTAINED_52, NOT_SUSTAINED_52, VERIFIED_SUSTAINED_52),
                        "WIOA employment rate, fourth quarter after exit",
                        "SDG 8.5"),
                ratio("F9", "Same-employer retention at 26 weeks")
                        .means(
                                "index jobs sustained at 26 weeks with the same employer / index jobs whose check is"
                                        + " due",
                                WINDOW)
                        .ratio(checked(26, SAME_EMPLOYER_26), checked(26, DUE_26))
                        .verified(VERIFIED_SAME_EMPLOYER_26, SAME_EMPLOYER_26)
                        .comparableWith("WIOA retention with the same employer")
                        .build());
    }

    private static FigureDefinition sustained(Milestone at, String... standards) {
        return ratio("F8." + at.weeks, "Sustained employment at " + at.weeks + " weeks")
                .means(
                        "index jobs sustained / index jobs whose check is due; provisional while fewer than half of"
                                + " the results are known",
                        WINDOW)
                .ratio(checked(at.weeks, at.sustained), checked(at.weeks, at.due))
                .provisionalWhile(slice -> at.isRespondedByFewerThanHalf(slice.sums()), Reason.LOW_RESPONSE)
                .ratioPart("knownOnly", "sustained / (sustained + not sustained)", Term.of(at.sustained), at.known())
                .ratioPart("response", "known results / due", at.known(), Term.of(at.due))
                .ratioPart(
                        "upper",
                        "if every unknown result were sustained: (due − not sustained) / due",
                        Term.of(at.due).less(at.notSustained),
                        Term.of(at.due))
                .verified(at.verified, at.sustained)
                .comparableWith(standards)
                .build();
    }

    private static Trace.Enrolments checked(int weeks, Metric metric) {
        return enrolments(metric).by(JOB_START_TYPES).checkedAt(weeks);
    }

    private static FigureBuilder ratio(String code, String name) {
        return new FigureBuilder(code, name, Side.SOCIETY, Unit.RATIO)
                .measured()
                .inBreakdowns();
    }

    private record Milestone(int weeks, Metric due, Metric sustained, Metric notSustained, Metric verified) {

        Term known() {
            return Term.of(sustained, notSustained);
        }

        boolean isRespondedByFewerThanHalf(CellSums sums) {
            return 2 * known().in(sums) < sums.of(due);
        }
    }
}
