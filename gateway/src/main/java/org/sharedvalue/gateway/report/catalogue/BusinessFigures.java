package org.sharedvalue.gateway.report.catalogue;

import static org.sharedvalue.gateway.figure.Metric.PARTNER_HIRES;
import static org.sharedvalue.gateway.figure.Metric.STARTERS_WITH_JOB_START;
import static org.sharedvalue.gateway.figure.Metric.VERIFIED_PARTNER_HIRES;
import static org.sharedvalue.gateway.report.catalogue.SocietyFigures.JOB_START_TYPES;
import static org.sharedvalue.gateway.report.catalogue.Trace.enrolments;

import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Unit;

/** What the business gained: F18 and F23, with F19 to F22 between them. */
final class BusinessFigures {

    private BusinessFigures() {}

    static List<FigureDefinition> definitions() {
        List<FigureDefinition> definitions = new ArrayList<>();
        definitions.add(partnerHires());
        definitions.addAll(EmployerFigures.definitions());
        definitions.add(TestimonialFigure.definition());
        definitions.add(recognition());
        return definitions;
    }

    private static FigureDefinition partnerHires() {
        return new FigureBuilder("F18", "Partner hires", Side.BUSINESS, Unit.RATIO)
                .means(
                        "index jobs with the lead or another partner / index jobs; in an organisation's report those with"
                                + " itself",
                        "occurredOn of the start")
                .crossSectorOnly()
                .hangsOn("F6s")
                .inBreakdowns()
                .ratio(
                        enrolments(PARTNER_HIRES).by(JOB_START_TYPES),
                        enrolments(STARTERS_WITH_JOB_START).by(JOB_START_TYPES))
                .verified(VERIFIED_PARTNER_HIRES, PARTNER_HIRES)
                .build();
    }

    private static FigureDefinition recognition() {
        return new FigureBuilder("F23", "Recognition", Side.BUSINESS, Unit.COUNT)
                .means("DIRECT and VERIFIED recognitions whose subject is in the scope", "1 January of the year")
                .computes(basis -> Computed.of(new Quantity.Count(basis.recognitions())))
                .tracedTo(new Trace.Recognitions())
                .build();
    }
}
