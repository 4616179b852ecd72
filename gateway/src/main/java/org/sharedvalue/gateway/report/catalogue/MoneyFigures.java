package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.gateway.figure.Metric.CASH;
import static org.sharedvalue.gateway.figure.Metric.COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.STARTERS;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.SUSTAINED_26;
import static org.sharedvalue.gateway.report.catalogue.SocietyFigures.JOB_START_TYPES;
import static org.sharedvalue.gateway.report.catalogue.Trace.enrolments;

import java.util.List;
import java.util.Optional;
import org.sharedvalue.gateway.report.catalogue.Trace.Contributions;
import org.sharedvalue.gateway.report.catalogue.Trace.VolunteerHours;
import org.sharedvalue.gateway.report.cells.MoneyInput;
import org.sharedvalue.gateway.report.cells.Slice;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigurePart;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** What was put in, in money, and what an outcome cost: F14 to F16. */
final class MoneyFigures {

    private static final Trace VALUED_HOURS = new Trace.Inputs(Contributions.NONE, VolunteerHours.VALUED);
    private static final Trace ALL_INPUT = new Trace.Inputs(Contributions.ALL, VolunteerHours.VALUED);

    private MoneyFigures() {}

    static List<FigureDefinition> definitions() {
        return List.of(
                money("F14", "Time value")
                        .means(
                                "Σ paid hours × the employer's rate of that day, summed exactly, rounded once;"
                                        + " provisional while some paid hours have no rate",
                                "workedOn")
                        .computes(MoneyFigures::timeValue)
                        .tracedTo(VALUED_HOURS)
                        .build(),
                money("F15", "Total input")
                        .means(
                                "cash + in-kind + management cost + time value; provisional while some paid hours have"
                                        + " no rate",
                                "receivedOn; workedOn for time")
                        .computes(MoneyFigures::totalInput)
                        .optionalPart("cash", "of that, cash", MoneyFigures::cash)
                        .tracedTo(ALL_INPUT)
                        .build(),
                costPer("F16.starter", "Cost per starter", enrolments(STARTERS)),
                costPer("F16.completer", "Cost per completer", enrolments(COMPLETERS)),
                costPer(
                        "F16.jobStart",
                        "Cost per starter with a job start",
                        enrolments(STARTERS_WITH_JOB_START).by(JOB_START_TYPES)),
                costPer(
                        "F16.sustained26",
                        "Cost per job sustained at 26 weeks",
                        enrolments(SUSTAINED_26).by(JOB_START_TYPES).checkedAt(26)));
    }

    private static Computed timeValue(Slice slice) {
        if (slice.input().isMixed()) {
            return Computed.notComputable(Reason.MIXED_CURRENCIES);
        }
        return slice.time().isUnknown()
                ? Computed.notComputable(Reason.TIME_NOT_VALUED)
                : valued(Quantity.money(slice.time().total(), slice.currency()), slice);
    }

    private static Computed totalInput(Slice slice) {
        return slice.input().isMixed()
                ? Computed.notComputable(Reason.MIXED_CURRENCIES)
                : valued(Quantity.money(slice.input().total(), slice.currency()), slice);
    }

    private static Optional<FigurePart> cash(Slice slice) {
        return slice.input().isMixed()
                ? Optional.empty()
                : Optional.of(Quantity.money(slice.sums().of(CASH), slice.currency()));
    }

    private static FigureDefinition costPer(String code, String name, Trace.Enrolments heads) {
        return money(code, name)
                .means("total input / their number, rounded to minor units", "that of its halves")
                .computes(slice -> fullCost(heads.term(), slice))
                .optionalPart(
                        "full",
                        "total input per head: the headline",
                        slice -> Optional.ofNullable(
                                fullCost(heads.term(), slice).value()))
                .optionalPart("cash", "cash per head", slice -> cashCost(heads.term(), slice))
                .tracedTo(ALL_INPUT, heads)
                .build();
    }

    private static Computed fullCost(Term heads, Slice slice) {
        MoneyInput input = slice.input();
        long count = heads.in(slice.sums());
        if (input.isMixed()) {
            return Computed.notComputable(Reason.MIXED_CURRENCIES);
        }
        if (count == 0) {
            return Computed.notComputable(Reason.ZERO_DENOMINATOR);
        }
        if (input.total() == 0) {
            return Computed.notComputable(
                    slice.time().lacksRates() ? Reason.TIME_NOT_VALUED : Reason.NO_INPUT_RECORDED);
        }
        return valued(Quantity.moneyEach(input.total(), count, slice.currency()), slice);
    }

    private static Optional<FigurePart> cashCost(Term heads, Slice slice) {
        return fullCost(heads, slice).value() == null
                ? Optional.empty()
                : Optional.of(Quantity.moneyEach(slice.sums().of(CASH), heads.in(slice.sums()), slice.currency()));
    }

    private static Computed valued(Quantity value, Slice slice) {
        return Computed.of(value).provisionalIf(slice.time().lacksRates(), Reason.TIME_NOT_VALUED);
    }

    private static FigureDefinition.Builder money(String code, String name) {
        return new FigureDefinition.Builder(code, name, Side.INPUT, Unit.MONEY);
    }
}
