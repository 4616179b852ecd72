package org.sharedvalue.gateway.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.Trace.Contributions;
import org.sharedvalue.gateway.report.catalogue.Trace.VolunteerHours;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.value.ByOrganisation;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** What others added because of an organisation's involvement: F17, which only single organisations have. */
final class LeverageFigure {

    private LeverageFigure() {}

    static FigureDefinition definition() {
        return new FigureBuilder("F17", "Leverage", Side.INPUT, Unit.RATIO)
                .means(
                        "Σ contributions leveraged by an organisation / (Σ its own contributions + the value of its"
                                + " time), in minor units; by organisation, and at the top only in an organisation's own report",
                        "receivedOn; workedOn for time")
                .computes(LeverageFigure::headline)
                .part("byOrganisation", "each organisation that put in or leveraged something", LeverageFigure::rows)
                .tracedTo(
                        new Trace.Inputs(Contributions.LEVERAGED, VolunteerHours.NONE),
                        new Trace.Inputs(Contributions.ALL, VolunteerHours.VALUED))
                .restsOn(basis -> basis.time().rates())
                .comparableWith("B4SI leverage", "SDG 17.17")
                .build();
    }

    private static Computed headline(Basis basis) {
        if (basis.input().isMixed()) {
            return Computed.notComputable(Reason.MIXED_CURRENCIES);
        }
        if (basis.input().organisations().isEmpty()) {
            return Computed.notComputable(Reason.NO_INPUT_RECORDED);
        }
        if (basis.own() != null) {
            return leverage(basis.own(), basis);
        }
        return new Computed(null, null, FigureStatus.OK, null, Map.of())
                .provisionalIf(basis.time().lacksRates(), Reason.TIME_NOT_VALUED);
    }

    private static ByOrganisation rows(Basis basis) {
        if (basis.input().isMixed()) {
            return new ByOrganisation(List.of());
        }
        return new ByOrganisation(basis.input().organisations().stream()
                .map(organisation -> ByOrganisation.Row.of(organisation, leverage(organisation, basis)))
                .toList());
    }

    private static Computed leverage(UUID organisation, Basis basis) {
        long leveraged = basis.sums().of(Metric.LEVERAGED, organisation);
        return Computed.of(new Ratio(leveraged, basis.input().total(organisation)))
                .provisionalIf(basis.time().lacksRates(organisation), Reason.TIME_NOT_VALUED);
    }
}
