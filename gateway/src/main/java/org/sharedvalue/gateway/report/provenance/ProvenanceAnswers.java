package org.sharedvalue.gateway.report.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.catalogue.TraceSide;
import org.sharedvalue.gateway.report.http.CutOffs;
import org.sharedvalue.gateway.report.http.Positions;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Answers requests for what is behind a figure, page by page. */
@ApplicationScoped
class ProvenanceAnswers {

    private final ProvenanceReader reader;
    private final CutOffs cutOffs;
    private final Positions positions;
    private final LedgerWatch ledger;

    ProvenanceAnswers(ProvenanceReader reader, CutOffs cutOffs, Positions positions, LedgerWatch ledger) {
        this.reader = reader;
        this.cutOffs = cutOffs;
        this.positions = positions;
        this.ledger = ledger;
    }

    Response of(ProvenanceParameters parameters, String code, Supplier<Scope> access) {
        QueryParameters query = parameters.query();
        LocalDate cutOff = cutOffs.named(query).orElseGet(cutOffs::today);
        Long asOf = positions.named(query).orElse(null);
        int limit = Limit.parse(query.one(ProvenanceParameters.LIMIT).orElse(null));
        FigureDefinition figure = figure(code);
        Trace trace = trace(query, figure);
        Scope scope = access.get();
        if (scope.kind() == ScopeKind.PORTFOLIO && figure.countsPeople()) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, "A portfolio has no figure " + code + ": people are not told apart in it.");
        }
        String identity = parameters.path()
                + query.one(ProvenanceParameters.SIDE)
                + query.one(CutOffs.PARAMETER)
                + query.one(Positions.PARAMETER);
        long after = query.one(ProvenanceParameters.CURSOR)
                .map(cursor -> position(cursor, identity))
                .orElse(0L);
        ProvenanceReader.Found found = reader.read(
                        new ProvenanceQuery(scope, figure, trace, cutOff, asOf, after, limit + 1))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "There is no such " + scope.kind().word() + " in the ledger."));
        boolean more = found.items().size() > limit;
        List<ProvenanceItem> items = more ? found.items().subList(0, limit) : found.items();
        String next = more ? parameters.next(identity, items.get(limit - 1).seq()) : null;
        Response.ResponseBuilder response = Response.ok(new ProvenancePage(items, found.distinctEnrolments(), next));
        if (next != null) {
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static FigureDefinition figure(String code) {
        return FigureCatalogue.find(code).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, absent(code)));
    }

    /** What stands beside other figures is no line of a report. */
    private static String absent(String code) {
        return FigureCatalogue.descriptions().stream()
                .filter(described -> described.code().equals(code))
                .map(beside ->
                        code + " stands beside other figures and has no entries of its own: ask for those of the figure"
                                + " that it is shown with.")
                .findAny()
                .orElse("There is no figure " + code + ".");
    }

    private static Trace trace(QueryParameters query, FigureDefinition figure) {
        String word = query.one(ProvenanceParameters.SIDE).orElseGet(TraceSide.NUMERATOR::word);
        TraceSide side = TraceSide.of(word)
                .orElseThrow(() -> ProblemException.in(
                        ProvenanceParameters.SIDE,
                        ProblemCode.BAD_PARAMETER,
                        "The side is one of " + words(List.of(TraceSide.values())) + "."));
        return figure.trace(side)
                .orElseThrow(() -> ProblemException.in(
                        ProvenanceParameters.SIDE,
                        ProblemCode.NOT_APPLICABLE,
                        figure.code() + " has no " + word + "; what it has is: " + words(figure.sides()) + "."));
    }

    private static String words(List<TraceSide> sides) {
        return sides.stream().map(TraceSide::word).collect(Collectors.joining(", "));
    }

    private long position(String cursor, String identity) {
        try {
            long seq = Long.parseLong(Cursor.decode(cursor, identity, 1).key().get(0));
            if (LedgerHead.epochOf(seq) != ledger.epoch()) {
                throw new ProblemException(
                        ProblemCode.GONE,
                        "The ledger was rebuilt since; start again without '" + ProvenanceParameters.CURSOR + "'.");
            }
            return seq;
        } catch (NumberFormatException forged) {
            throw Cursor.refused();
        }
    }
}
