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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sharedvalue.gateway.report.catalogue.Trace.Contributions;
import org.sharedvalue.gateway.report.catalogue.Trace.VolunteerHours;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.MoneyInput;
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
                        .restsOn(MoneyFigures::rates)
                        .build(),
                money("F15", "Total input")
                        .means(
                                "cash + in-kind + management cost + time value; provisional while some paid hours have"
                                        + " no rate",
                                "receivedOn; workedOn for time")
                        .computes(MoneyFigures::totalInput)
                        .optionalPart("cash", "of that, cash", MoneyFigures::cash)
                        .tracedTo(ALL_INPUT)
                        .restsOn(MoneyFigures::rates)
                        .comparableWith("B4SI input")
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

    private static Computed timeValue(Basis basis) {
        return inCurrency(
                basis,
                currency -> basis.time().isUnknown()
                        ? Computed.notComputable(Reason.TIME_NOT_VALUED)
                        : valued(Quantity.money(basis.time().total(), currency), basis));
    }

    private static Computed totalInput(Basis basis) {
        return inCurrency(basis, currency -> valued(Quantity.money(basis.input().total(), currency), basis));
    }

    private static Optional<FigurePart> cash(Basis basis) {
        return Optional.ofNullable(inCurrency(
                        basis,
                        currency -> Computed.of(Quantity.money(basis.sums().of(CASH), currency)))
                .value());
    }

    private static FigureDefinition costPer(String code, String name, Trace.Enrolments heads) {
        return money(code, name)
                .perHead(heads.term())
                .lessIsBetter()
                .means("total input / their number, rounded to minor units", "that of its halves")
                .computes(basis -> fullCost(heads.term(), basis))
                .optionalPart(
                        "full",
                        "total input per head: the headline",
                        basis -> Optional.ofNullable(
                                fullCost(heads.term(), basis).value()))
                .optionalPart("cash", "cash per head", basis -> cashCost(heads.term(), basis))
                .tracedTo(ALL_INPUT, heads)
                .restsOn(MoneyFigures::rates)
                .build();
    }

    private static Computed fullCost(Term heads, Basis basis) {
        return inCurrency(basis, currency -> fullCost(heads, basis, currency));
    }

    private static Computed fullCost(Term heads, Basis basis, String currency) {
        MoneyInput input = basis.input();
        long count = heads.in(basis.sums());
        if (count == 0) {
            return Computed.notComputable(Reason.ZERO_DENOMINATOR);
        }
        if (input.total() == 0) {
            return Computed.notComputable(
                    basis.time().lacksRates() ? Reason.TIME_NOT_VALUED : Reason.NO_INPUT_RECORDED);
        }
        return valued(Quantity.moneyEach(input.total(), count, currency), basis);
    }

    private static Optional<FigurePart> cashCost(Term heads, Basis basis) {
        return fullCost(heads, basis).value() == null
                ? Optional.empty()
                : basis.input()
                        .currency()
                        .map(currency -> Quantity.moneyEach(basis.sums().of(CASH), heads.in(basis.sums()), currency));
    }

    private static Set<UUID> rates(Basis basis) {
        return basis.time().rates();
    }

    /** Money has a value where there is one currency to state it in. */
    private static Computed inCurrency(Basis basis, Function<String, Computed> figure) {
        if (basis.input().isMixed()) {
            return Computed.notComputable(Reason.MIXED_CURRENCIES);
        }
        return basis.input().currency().map(figure).orElseGet(() -> Computed.notComputable(Reason.NO_INPUT_RECORDED));
    }

    private static Computed valued(Quantity value, Basis basis) {
        return Computed.of(value).provisionalIf(basis.time().lacksRates(), Reason.TIME_NOT_VALUED);
    }

    private static FigureBuilder money(String code, String name) {
        return new FigureBuilder(code, name, Side.INPUT, Unit.MONEY);
    }
}
