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
import org.sharedvalue.gateway.report.cells.Slice;
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
                        .computes(slice -> Computed.of(Quantity.hours(ALL_QUARTERS.in(slice.sums()))))
                        .part("paid", "of those, in paid work time", slice -> hours(slice, PAID_QUARTERS))
                        .part("own", "of those, in the volunteers' own time", slice -> hours(slice, OWN_QUARTERS))
                        .tracedTo(ALL_HOURS)
                        .build(),
                input("F13.volunteers", "Volunteers", Unit.COUNT)
                        .means("distinct volunteers, by employer and volunteerRef", "first workedOn of the volunteer")
                        .computes(slice ->
                                Computed.of(new Quantity.Count(slice.sums().of(VOLUNTEERS))))
                        .tracedTo(ALL_HOURS)
                        .build(),
                input("F13.mentorHours", "Mentor hours", Unit.HOURS)
                        .means("Σ hours × attendees; hours without attendees are left out", "workedOn")
                        .computes(slice -> Computed.of(hours(slice, MENTOR_QUARTERS)))
                        .tracedTo(ATTENDED_HOURS)
                        .build(),
                input("F13.hoursPerVolunteer", "Hours per volunteer", Unit.HOURS)
                        .means("approved hours / volunteers", "workedOn")
                        .computes(slice -> hoursPer(VOLUNTEERS, slice))
                        .tracedTo(ALL_HOURS, ALL_HOURS)
                        .build(),
                input("F13.hoursPerCompleter", "Hours per completer", Unit.HOURS)
                        .means("approved hours / completers", "workedOn; endedOn for completers")
                        .computes(slice -> hoursPer(COMPLETERS, slice))
                        .tracedTo(ALL_HOURS, Trace.enrolments(COMPLETERS))
                        .build());
    }

    private static Quantity hours(Slice slice, Metric quarters) {
        return Quantity.hours(slice.sums().of(quarters));
    }

    private static Computed hoursPer(Metric head, Slice slice) {
        long heads = slice.sums().of(head);
        return heads == 0
                ? Computed.notComputable(Reason.ZERO_DENOMINATOR)
                : Computed.of(Quantity.hoursEach(ALL_QUARTERS.in(slice.sums()), heads));
    }

    private static FigureDefinition.Builder input(String code, String name, Unit unit) {
        return new FigureDefinition.Builder(code, name, Side.INPUT, unit);
    }
}
