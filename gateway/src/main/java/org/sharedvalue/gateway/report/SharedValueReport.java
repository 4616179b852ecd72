package org.sharedvalue.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.Side;
import org.sharedvalue.gateway.report.declared.DeclaredFigure;
import org.sharedvalue.gateway.report.declared.DeclaredFigures;
import org.sharedvalue.gateway.report.source.BreakdownSource;
import org.sharedvalue.gateway.report.source.CrossSector;
import org.sharedvalue.gateway.report.source.ReportSource;

/**
 * What each side put into a program and got out of it, at a cut-off. The same records give the same report: nothing in it
 * depends on the clock.
 *
 * @param scope what it is about
 * @param definitionVersion version of the figures' definitions
 * @param cutOff last day that counts
 * @param asOfSeq position of the last ledger entry that changed it
 * @param figures its lines
 * @param breakdowns the breakdown asked for, if any
 * @param declared totals declared without people behind them, never added to the figures
 * @param redactedSince when an erasure last changed the record behind it; no report of the past is offered yet
 * @param testimonials statements about it; none are recorded yet
 * @param recognitions awards for it; none are recorded yet
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
        List<Object> testimonials,
        List<Object> recognitions,
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
                        figure.side() != Side.BUSINESS || source.crossSector().isKnownToHold())
                .toList();
        List<Figure> figures = definitions.stream()
                .map(figure -> Figure.of(figure, source.whole(), links.of(figure.code())))
                .toList();
        BreakdownSource breakdown = source.breakdown();
        return new SharedValueReport(
                new ReportScope(
                        "program",
                        source.programId(),
                        source.name(),
                        source.crossSector().holds()),
                FigureCatalogue.DEFINITION_VERSION,
                source.cutOff(),
                source.asOfSeq(),
                figures,
                breakdown == null
                        ? List.of()
                        : List.of(Breakdown.of(
                                breakdown, definitions, source.whole().currency())),
                DeclaredFigures.of(source.declared(), source.cutOff()),
                null,
                List.of(),
                List.of(),
                OrganisationInput.of(source.whole().input(), source.organisationNames()),
                notes(source));
    }

    private static List<String> notes(ReportSource source) {
        List<String> notes = new ArrayList<>();
        CrossSector crossSector = source.crossSector();
        if (crossSector.holds() == null) {
            notes.add("Whether the partnership is cross-sector is not known yet; F18 is left out.");
        } else if (crossSector.day() == null) {
            notes.add("The partnership has no members by the cut-off, so it is not cross-sector; F18 is left out.");
        } else if (!crossSector.isKnownToHold()) {
            notes.add("The partnership is not cross-sector on " + crossSector.day() + "; F18 is left out.");
        }
        return notes;
    }
}
