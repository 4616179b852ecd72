package org.sharedvalue.gateway.report.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.web.export.ExportFormat;

/** Serves the shared-value report of a program, a partnership, an organisation or all that the caller may see. */
@Path("/v1/reports")
@Tag(name = "Reports")
public class ReportResource {

    private final ReportAnswers answers;
    private final ReportAccess access;

    ReportResource(ReportAnswers answers, ReportAccess access) {
        this.answers = answers;
        this.access = access;
    }

    @GET
    @Path("/programs/{id}")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, MediaType.TEXT_HTML})
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "getProgramReport", summary = "What each side put into a program and got out of it")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SharedValueReport.class)))
    public Response program(@PathParam("id") String id, @BeanParam ReportParameters parameters) {
        return answers.of(parameters, () -> access.program(id));
    }

    @GET
    @Path("/partnerships/{id}")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, MediaType.TEXT_HTML})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getPartnershipReport",
            summary = "What each side put into the programs of a partnership and got out of them")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SharedValueReport.class)))
    public Response partnership(@PathParam("id") String id, @BeanParam ReportParameters parameters) {
        return answers.of(parameters, () -> access.partnership(id));
    }

    @GET
    @Path("/organisations/{id}")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, MediaType.TEXT_HTML})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getOrganisationReport",
            summary = "What came of the programs an organisation had a part in, and what itself put in")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SharedValueReport.class)))
    public Response organisation(@PathParam("id") String id, @BeanParam ReportParameters parameters) {
        return answers.of(parameters, () -> access.organisation(id));
    }

    @GET
    @Path("/portfolio")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, MediaType.TEXT_HTML})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getPortfolioReport",
            summary = "What each side put into all programs that the caller may see")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = SharedValueReport.class)))
    public Response portfolio(@BeanParam ReportParameters parameters) {
        return answers.of(parameters, access::portfolio);
    }
}
