package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.gateway.figure.Metric.PARTNER_DUE_26;
import static org.sharedvalue.gateway.figure.Metric.PARTNER_HIRES;
import static org.sharedvalue.gateway.figure.Metric.PARTNER_SAME_EMPLOYER_26;
import static org.sharedvalue.gateway.figure.Metric.VOLUNTEERS;
import static org.sharedvalue.gateway.report.catalogue.SocietyFigures.JOB_START_TYPES;
import static org.sharedvalue.gateway.report.catalogue.Trace.enrolments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.Trace.Contributions;
import org.sharedvalue.gateway.report.catalogue.Trace.VolunteerHours;
import org.sharedvalue.gateway.report.cells.AvoidedCost;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.EmployerDeclaration;
import org.sharedvalue.gateway.report.value.ByOrganisation;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** What single employers gained, which hangs on what they declare about themselves: F19 to F21. */
final class EmployerFigures {

    private EmployerFigures() {}

    static List<FigureDefinition> definitions() {
        return List.of(
                employer("F19", "Retention uplift", Unit.RATIO, "F9")
                        .means(
                                "same-employer retention of partner hires at 26 weeks − the baseline that the employer"
                                        + " declared; by employer, and at the top only in an organisation's own report",
                                "windowEndsOn; the declaration in force at the cut-off")
                        .computes(basis -> own(basis, EmployerFigures::uplift, hirers(basis)))
                        .part(
                                "byOrganisation",
                                "each employer with partner hires",
                                basis -> rows(basis, EmployerFigures::uplift, hirers(basis)))
                        .tracedTo(
                                enrolments(PARTNER_SAME_EMPLOYER_26)
                                        .withNamedEmployers()
                                        .by(JOB_START_TYPES)
                                        .checkedAt(26),
                                enrolments(PARTNER_DUE_26)
                                        .withNamedEmployers()
                                        .by(JOB_START_TYPES)
                                        .checkedAt(26))
                        .restsOn(EmployerFigures::baselines)
                        .build(),
                employer("F20", "Avoided recruitment cost", Unit.MONEY, "F18")
                        .means(
                                "partner hires × the cost per hire that their employer declared for the day; there is no"
                                        + " default",
                                "occurredOn of the start")
                        .computes(EmployerFigures::avoidedCost)
                        .part(
                                "byOrganisation",
                                "each employer with partner hires",
                                basis -> rows(basis, EmployerFigures::avoidedCost, hirers(basis)))
                        .tracedTo(enrolments(PARTNER_HIRES).withNamedEmployers().by(JOB_START_TYPES))
                        .restsOn(EmployerFigures::costs)
                        .build(),
                employer("F21", "Employee engagement", Unit.RATIO, "F13")
                        .means(
                                "volunteers / the workforce that their employer declared; by employer, and at the top only"
                                        + " in an organisation's own report; none in a portfolio",
                                "first workedOn of the volunteer; the declaration in force at the cut-off")
                        .countsPeople()
                        .computes(basis -> own(basis, EmployerFigures::engagement, volunteering(basis)))
                        .part(
                                "byOrganisation",
                                "each employer with volunteers",
                                basis -> rows(basis, EmployerFigures::engagement, volunteering(basis)))
                        .tracedTo(
                                new Trace.Inputs(Contributions.NONE, VolunteerHours.ALL),
                                new Trace.Declarations(EmployerFigures::workforces))
                        .restsOn(EmployerFigures::workforces)
                        .build());
    }

    private static Computed uplift(UUID employer, Basis basis) {
        Ratio ratio = new Ratio(
                basis.sums().of(PARTNER_SAME_EMPLOYER_26, employer),
                basis.sums().of(PARTNER_DUE_26, employer));
        Optional<BigDecimal> baseline =
                basis.employers().baselineRetention(employer).map(EmployerDeclaration::value);
        if (baseline.isEmpty()) {
            return new Computed(ratio, null, FigureStatus.NOT_COMPUTABLE, Reason.NO_DECLARATION, Map.of());
        }
        if (ratio.denominator() == 0) {
            return Computed.of(ratio);
        }
        // One division: a baseline over the same denominator, so that nothing is rounded twice.
        BigDecimal due = BigDecimal.valueOf(ratio.denominator());
        BigDecimal uplift = BigDecimal.valueOf(ratio.numerator())
                .subtract(baseline.get().multiply(due))
                .divide(due, Quantity.DECIMALS, RoundingMode.HALF_UP);
        return new Computed(ratio, new Quantity.Share(uplift), FigureStatus.OK, null, Map.of());
    }

    private static Computed engagement(UUID employer, Basis basis) {
        long volunteers = basis.sums().of(VOLUNTEERS, employer);
        return basis.employers()
                .workforce(employer)
                .map(workforce ->
                        Computed.of(new Ratio(volunteers, workforce.value().longValueExact())))
                .orElseGet(() -> Computed.notComputable(Reason.NO_DECLARATION));
    }

    private static Computed avoidedCost(UUID employer, Basis basis) {
        AvoidedCost cost = basis.employers().avoidedCost(employer);
        if (cost.currencies().isEmpty()) {
            return Computed.notComputable(Reason.NO_DECLARATION);
        }
        return amount(cost.minor(), cost.currencies()).provisionalIf(cost.undeclared() > 0, Reason.NO_DECLARATION);
    }

    /** The sum of the employers whose cost is complete; provisional while there are others. */
    private static Computed avoidedCost(Basis basis) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> currencies = new TreeSet<>();
        boolean complete = true;
        for (UUID employer : hirers(basis)) {
            if (avoidedCost(employer, basis).status() == FigureStatus.OK) {
                sum = sum.add(basis.employers().avoidedCost(employer).minor());
                currencies.addAll(basis.employers().avoidedCost(employer).currencies());
            } else {
                complete = false;
            }
        }
        return currencies.isEmpty()
                ? Computed.notComputable(Reason.NO_DECLARATION)
                : amount(sum, currencies).provisionalIf(!complete, Reason.NO_DECLARATION);
    }

    private static Computed amount(BigDecimal minor, Set<String> currencies) {
        return currencies.size() > 1
                ? Computed.notComputable(Reason.MIXED_CURRENCIES)
                : Computed.of(Quantity.money(
                        minor.longValueExact(), currencies.iterator().next()));
    }

    /** Whose figure it is: a report about several employers has none of its own. */
    private static Computed own(Basis basis, BiFunction<UUID, Basis, Computed> figure, Set<UUID> employers) {
        if (basis.own() != null) {
            return figure.apply(basis.own(), basis);
        }
        return employers.stream()
                        .anyMatch(employer -> figure.apply(employer, basis).value() != null)
                ? new Computed(null, null, FigureStatus.OK, null, Map.of())
                : Computed.notComputable(Reason.NO_DECLARATION);
    }

    private static ByOrganisation rows(Basis basis, BiFunction<UUID, Basis, Computed> figure, Set<UUID> employers) {
        return new ByOrganisation(employers.stream()
                .map(employer -> ByOrganisation.Row.of(employer, figure.apply(employer, basis)))
                .toList());
    }

    private static Set<UUID> baselines(Basis basis) {
        return ids(shown(basis, hirers(basis)).map(basis.employers()::baselineRetention));
    }

    private static Set<UUID> costs(Basis basis) {
        return shown(basis, hirers(basis))
                .map(employer -> basis.employers().avoidedCost(employer).declarations())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> workforces(Basis basis) {
        return ids(shown(basis, volunteering(basis)).map(basis.employers()::workforce));
    }

    private static Set<UUID> ids(Stream<Optional<EmployerDeclaration>> declarations) {
        return declarations
                .flatMap(Optional::stream)
                .map(EmployerDeclaration::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The employers of the rows; an organisation's own report speaks of it even where it has none. */
    private static Stream<UUID> shown(Basis basis, Set<UUID> employers) {
        UUID own = basis.own();
        return own == null ? employers.stream() : Stream.of(own);
    }

    private static Set<UUID> hirers(Basis basis) {
        return known(basis, PARTNER_HIRES, PARTNER_DUE_26);
    }

    private static Set<UUID> volunteering(Basis basis) {
        return known(basis, VOLUNTEERS);
    }

    /** A hire whose employer is not named belongs to no row. */
    private static Set<UUID> known(Basis basis, Metric... metrics) {
        Set<UUID> employers = new TreeSet<>(basis.sums().organisations(metrics));
        employers.remove(CellSums.NO_ORGANISATION);
        return employers;
    }

    private static FigureBuilder employer(String code, String name, Unit unit, String hangsOn) {
        return new FigureBuilder(code, name, Side.BUSINESS, unit)
                .crossSectorOnly()
                .hangsOn(hangsOn);
    }
}
