package org.sharedvalue.gateway.report.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Serves the shared-value report of a program. */
@Path("/v1/reports/programs/{id}")
@Tag(name = "Reports")
public class ReportResource {

    private static final String BREAKDOWN = "breakdown";
    private static final Set<String> PARAMETERS = Set.of(CutOffs.PARAMETER, BREAKDOWN, EventVersion.PARAMETER);

    private final Reports reports;
    private final CutOffs cutOffs;
    private final Freshness freshness;
    private final ReportAccess access;
    private final LedgerWatch ledger;

    ReportResource(Reports reports, CutOffs cutOffs, Freshness freshness, ReportAccess access, LedgerWatch ledger) {
        this.reports = reports;
        this.cutOffs = cutOffs;
        this.freshness = freshness;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "getProgramReport", summary = "What each side put into a program and got out of it")
    @Parameter(name = CutOffs.PARAMETER, in = ParameterIn.QUERY, description = "Last day that counts; today if absent.")
    @Parameter(
            name = BREAKDOWN,
            in = ParameterIn.QUERY,
            description = "Adds the figures of each cohort, ageBand, area, targetGroup or month.")
    @Parameter(
            name = EventVersion.PARAMETER,
            in = ParameterIn.QUERY,
            description = "Value of an Event-Version header, up to 50 times; waited for up to 5 s.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SharedValueReport.class)))
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo uri) {
        QueryParameters query = new QueryParameters(uri, PARAMETERS);
        Optional<LocalDate> namedCutOff = cutOffs.named(query);
        Optional<BreakdownBy> breakdown = query.one(BREAKDOWN).map(ReportResource::breakdown);
        UUID programId = PathIds.program(id);
        boolean reached = freshness.reached(EventVersion.of(query));
        access.require(programId);
        // The head is read before the report, so that everything up to it is in the answer.
        long head = ledger.headSeq();
        Instant headTime = ledger.headTime();
        CachedReport report = reports.get(new ReportKey(
                new ReportQuery(programId, namedCutOff.orElseGet(cutOffs::today), breakdown.orElse(null)),
                namedCutOff.orElse(null)));
        Response.ResponseBuilder response =
                report.isKnownTo(ifNoneMatch) ? Response.notModified() : Response.ok(report.body());
        if (!reached) {
            response.header("Report-Behind", true);
        }
        return response.header(HttpHeaders.ETAG, report.etag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Ledger-Head", head)
                .header("Ledger-Time", headTime)
                .header("Ledger-Lag-Millis", ledger.lagMillis())
                .build();
    }

    private static BreakdownBy breakdown(String word) {
        return BreakdownBy.of(word)
                .orElseThrow(() -> ProblemException.in(
                        BREAKDOWN,
                        ProblemCode.BAD_PARAMETER,
                        "A breakdown is by cohort, ageBand, area, targetGroup or month."));
    }
}
