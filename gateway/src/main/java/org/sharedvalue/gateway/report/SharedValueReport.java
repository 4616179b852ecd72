package org.sharedvalue.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.declared.DeclaredFigure;
import org.sharedvalue.gateway.report.declared.DeclaredFigures;
import org.sharedvalue.gateway.report.source.BreakdownSource;
import org.sharedvalue.gateway.report.source.Recognition;
import org.sharedvalue.gateway.report.source.ReportSource;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.gateway.report.source.Testimonial;

/**
 * What each side put into a scope and got out of it, at a cut-off. The same records give the same report: nothing in it
 * depends on the clock.
 *
 * @param scope what it is about
 * @param definitionVersion version of the figures' definitions
 * @param cutOff last day that counts
 * @param asOfSeq position of the last ledger entry that changed it
 * @param figures its lines
 * @param breakdowns the breakdown asked for, if any
 * @param declared totals declared without people behind them, never added to the figures
 * @param redactedSince of a report as of an earlier position: when people behind it were first erased since, UTC; its figures
 *     are the same, and nobody can be found behind them any more
 * @param testimonials statements about it that were published by the cut-off
 * @param recognitions verified awards by the cut-off, for it or for whom it belongs to
 * @param contributions what each organisation put in
 * @param notes what a reader should know
 */
public record SharedValueReport(
        ReportScope scope,
        String definitionVersion,
        LocalDate cutOff,
        long asOfSeq,
        List<Figure> figures,
        List<Breakdown> breakdowns,
        List<DeclaredFigure> declared,
        @Nullable Instant redactedSince,
        List<Testimonial> testimonials,
        List<Recognition> recognitions,
        List<OrganisationInput> contributions,
        List<String> notes) {

    public SharedValueReport {
        figures = List.copyOf(figures);
        breakdowns = List.copyOf(breakdowns);
        declared = List.copyOf(declared);
        testimonials = List.copyOf(testimonials);
        recognitions = List.copyOf(recognitions);
        contributions = List.copyOf(contributions);
        notes = List.copyOf(notes);
    }

    /** Computes the report. */
    public static SharedValueReport of(ReportSource source, ProvenanceLinks links) {
        List<FigureDefinition> definitions = FigureCatalogue.definitions().stream()
                .filter(figure ->
                        !figure.isCrossSectorOnly() || source.sectors().isKnownToHold())
                .filter(figure -> !figure.countsPeople() || source.scope().kind() != ScopeKind.PORTFOLIO)
                .toList();
        List<Figure> figures = definitions.stream()
                .map(figure -> Figure.of(
                        figure,
                        source.whole(),
                        links.of(figure.code()),
                        source.aims().get(figure.code())))
                .toList();
        BreakdownSource breakdown = source.breakdown();
        return new SharedValueReport(
                new ReportScope(
                        source.scope().kind().word(),
                        source.scope().id(),
                        source.name(),
                        source.sectors().holds()),
                FigureCatalogue.DEFINITION_VERSION,
                source.cutOff(),
                source.asOfSeq(),
                figures,
                breakdown == null
                        ? List.of()
                        : List.of(Breakdown.of(
                                breakdown, definitions, source.whole().currencies())),
                DeclaredFigures.of(source.declared(), source.cutOff()),
                source.redactedSince(),
                source.testimonials(),
                source.recognitions(),
                OrganisationInput.of(source.whole().input(), source.organisationNames()),
                notes(source));
    }

    private static List<String> notes(ReportSource source) {
        List<String> notes = new ArrayList<>();
        source.sectors().reasons().forEach(reason -> notes.add(reason + "; F18 to F21 are left out."));
        if (source.scope().kind() == ScopeKind.PORTFOLIO) {
            notes.add("People are not told apart across a portfolio; the figures that count them once are left out.");
        }
        if (source.whole().currencies().size() > 1) {
            notes.add("The programs of the scope are in more than one currency; their money is not added.");
        }
        return notes;
    }
}
