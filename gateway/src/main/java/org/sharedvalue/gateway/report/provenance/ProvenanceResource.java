package org.sharedvalue.gateway.report.provenance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.http.CutOffs;
import org.sharedvalue.gateway.report.http.PathIds;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.http.ReportAccess;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Serves the ledger entries behind a figure. */
@Path("/v1/reports/programs/{id}/figures/{code}/provenance")
@Tag(name = "Reports")
public class ProvenanceResource {

    private static final String SIDE = "side";
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final Set<String> PARAMETERS = Set.of(SIDE, CutOffs.PARAMETER, LIMIT, CURSOR);

    private final ProvenanceReader reader;
    private final CutOffs cutOffs;
    private final ReportAccess access;
    private final LedgerWatch ledger;

    ProvenanceResource(ProvenanceReader reader, CutOffs cutOffs, ReportAccess access, LedgerWatch ledger) {
        this.reader = reader;
        this.cutOffs = cutOffs;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "getProvenance", summary = "The ledger entries behind one side of a figure")
    @Parameter(name = SIDE, in = ParameterIn.QUERY, description = "numerator or denominator; numerator if absent.")
    @Parameter(name = CutOffs.PARAMETER, in = ParameterIn.QUERY, description = "Last day that counts; today if absent.")
    @Parameter(name = LIMIT, in = ParameterIn.QUERY, description = "Entries on a page, 1 to 500; 50 if absent.")
    @Parameter(name = CURSOR, in = ParameterIn.QUERY, description = "Opaque place, from the `next` of the page before.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = ProvenancePage.class)))
    public Response provenance(@PathParam("id") String id, @PathParam("code") String code, @Context UriInfo uri) {
        QueryParameters query = new QueryParameters(uri, PARAMETERS);
        LocalDate cutOff = cutOffs.named(query).orElseGet(cutOffs::today);
        int limit = Limit.parse(query.one(LIMIT).orElse(null));
        Trace trace = trace(query.one(SIDE).orElse("numerator"), figure(code));
        UUID programId = PathIds.program(id);
        access.require(programId);
        String identity = uri.getPath() + query.one(SIDE) + query.one(CutOffs.PARAMETER);
        long after = query.one(CURSOR).map(cursor -> position(cursor, identity)).orElse(0L);
        ProvenanceReader.Found found = reader.read(new ProvenanceQuery(programId, trace, cutOff, after, limit + 1))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such program."));
        boolean more = found.items().size() > limit;
        List<ProvenanceItem> items = more ? found.items().subList(0, limit) : found.items();
        String next = more ? next(uri, identity, items.get(limit - 1).seq()) : null;
        Response.ResponseBuilder response = Response.ok(new ProvenancePage(items, found.distinctEnrolments(), next));
        if (next != null) {
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static FigureDefinition figure(String code) {
        return FigureCatalogue.find(code)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no figure " + code + "."));
    }

    private static Trace trace(String side, FigureDefinition figure) {
        return switch (side) {
            case "numerator" -> figure.numerator();
            case "denominator" ->
                figure.denominator()
                        .orElseThrow(() -> ProblemException.in(
                                SIDE, ProblemCode.NOT_APPLICABLE, figure.code() + " has no denominator."));
            default ->
                throw ProblemException.in(SIDE, ProblemCode.BAD_PARAMETER, "The side is numerator or denominator.");
        };
    }

    private long position(String cursor, String identity) {
        try {
            long seq = Long.parseLong(Cursor.decode(cursor, identity, 1).key().get(0));
            if (LedgerHead.epochOf(seq) != ledger.epoch()) {
                throw new ProblemException(
                        ProblemCode.GONE, "The ledger was rebuilt since; start again without '" + CURSOR + "'.");
            }
            return seq;
        } catch (NumberFormatException forged) {
            throw Cursor.refused();
        }
    }

    private static String next(UriInfo uri, String identity, long seq) {
        UriBuilder next = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam(CURSOR, new Cursor(identity, List.of(Long.toString(seq))).encoded())
                .build()
                .toString();
    }
}
