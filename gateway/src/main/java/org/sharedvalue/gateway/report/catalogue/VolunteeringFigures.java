package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.gateway.figure.Metric.COMPLETERS;
import static org.sharedvalue.gateway.figure.Metric.MENTOR_QUARTERS;
import static org.sharedvalue.gateway.figure.Metric.OWN_QUARTERS;
import static org.sharedvalue.gateway.figure.Metric.PAID_QUARTERS;
import static org.sharedvalue.gateway.figure.Metric.VOLUNTEERS;

import java.util.List;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.Trace.Contributions;
import org.sharedvalue.gateway.report.catalogue.Trace.VolunteerHours;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/** Hours that employee volunteers gave: F13. */
final class VolunteeringFigures {

    private static final Term ALL_QUARTERS = Term.of(PAID_QUARTERS, OWN_QUARTERS);
    private static final Trace ALL_HOURS = new Trace.Inputs(Contributions.NONE, VolunteerHours.ALL);
    private static final Trace ATTENDED_HOURS = new Trace.Inputs(Contributions.NONE, VolunteerHours.ATTENDED);

    private VolunteeringFigures() {}

    static List<FigureDefinition> definitions() {
        return List.of(
                input("F13.hours", "Volunteer hours", Unit.HOURS)
                        .means("approved hours", "workedOn")
                        .computes(basis -> Computed.of(Quantity.hours(ALL_QUARTERS.in(basis.sums()))))
                        .part("paid", "of those, in paid work time", basis -> hours(basis, PAID_QUARTERS))
                        .part("own", "of those, in the volunteers' own time", basis -> hours(basis, OWN_QUARTERS))
                        .tracedTo(ALL_HOURS)
                        .comparableWith("B4SI time")
                        .build(),
                input("F13.volunteers", "Volunteers", Unit.COUNT)
                        .means(
                                "distinct volunteers, by employer and volunteerRef; none in a portfolio",
                                "first workedOn of the volunteer")
                        .countsPeople()
                        .counts(Term.of(VOLUNTEERS))
                        .computes(basis ->
                                Computed.of(new Quantity.Count(basis.sums().of(VOLUNTEERS))))
                        .tracedTo(ALL_HOURS)
                        .build(),
                input("F13.mentorHours", "Mentor hours", Unit.HOURS)
                        .means("Σ hours × attendees; hours without attendees are left out", "workedOn")
                        .computes(basis -> Computed.of(hours(basis, MENTOR_QUARTERS)))
                        .tracedTo(ATTENDED_HOURS)
                        .build(),
                input("F13.hoursPerVolunteer", "Hours per volunteer", Unit.HOURS)
                        .perHead(Term.of(VOLUNTEERS))
                        .means("approved hours / volunteers; none in a portfolio", "workedOn")
                        .countsPeople()
                        .computes(basis -> hoursPer(VOLUNTEERS, basis))
                        .tracedTo(ALL_HOURS, ALL_HOURS)
                        .build(),
                input("F13.hoursPerCompleter", "Hours per completer", Unit.HOURS)
                        .perHead(Term.of(COMPLETERS))
                        .means("approved hours / completers", "workedOn; endedOn for completers")
                        .computes(basis -> hoursPer(COMPLETERS, basis))
                        .tracedTo(ALL_HOURS, Trace.enrolments(COMPLETERS))
                        .build());
    }

    private static Quantity hours(Basis basis, Metric quarters) {
        return Quantity.hours(basis.sums().of(quarters));
    }

    private static Computed hoursPer(Metric head, Basis basis) {
        long heads = basis.sums().of(head);
        return heads == 0
                ? Computed.notComputable(Reason.ZERO_DENOMINATOR)
                : Computed.of(Quantity.hoursEach(ALL_QUARTERS.in(basis.sums()), heads));
    }

    private static FigureBuilder input(String code, String name, Unit unit) {
        return new FigureBuilder(code, name, Side.INPUT, unit);
    }
}
