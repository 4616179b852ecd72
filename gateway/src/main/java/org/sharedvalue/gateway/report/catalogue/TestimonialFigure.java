package org.sharedvalue.gateway.report.catalogue;

import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Counts;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Unit;

/** What people say: F22. */
final class TestimonialFigure {

    private TestimonialFigure() {}

    static FigureDefinition definition() {
        return new FigureBuilder("F22", "Testimonials", Side.BOTH, Unit.COUNT)
                .means("published testimonials", "publishedOn")
                .computes(basis ->
                        Computed.of(new Quantity.Count(basis.statements().count())))
                .part(
                        "byTheme",
                        "once for each theme that it has",
                        basis -> new Counts(basis.statements().byTheme()))
                .part(
                        "bySide",
                        "once for each side that its themes speak for: SOCIETY, BUSINESS or BOTH",
                        basis -> new Counts(basis.statements().bySide()))
                .part(
                        "bySpeakerGroup",
                        "by who speaks",
                        basis -> new Counts(basis.statements().bySpeakerGroup()))
                .tracedTo(new Trace.Testimonials())
                .build();
    }
}
