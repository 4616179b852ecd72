package org.sharedvalue.gateway.report.provenance;

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
import org.sharedvalue.gateway.report.http.ReportAccess;

/** Serves the ledger entries behind a figure, for every scope that has a report. */
@Path("/v1/reports")
@Tag(name = "Reports")
public class ProvenanceResource {

    private final ProvenanceAnswers answers;
    private final ReportAccess access;

    ProvenanceResource(ProvenanceAnswers answers, ReportAccess access) {
        this.answers = answers;
        this.access = access;
    }

    @GET
    @Path("/programs/{id}/figures/{code}/provenance")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "getProvenance", summary = "The ledger entries behind one side of a figure")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = ProvenancePage.class)))
    public Response ofProgram(
            @PathParam("id") String id, @PathParam("code") String code, @BeanParam ProvenanceParameters parameters) {
        return answers.of(parameters, code, () -> access.program(id));
    }

    @GET
    @Path("/partnerships/{id}/figures/{code}/provenance")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getPartnershipProvenance",
            summary = "The ledger entries behind a figure of a partnership")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = ProvenancePage.class)))
    public Response ofPartnership(
            @PathParam("id") String id, @PathParam("code") String code, @BeanParam ProvenanceParameters parameters) {
        return answers.of(parameters, code, () -> access.partnership(id));
    }

    @GET
    @Path("/organisations/{id}/figures/{code}/provenance")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getOrganisationProvenance",
            summary = "The ledger entries behind a figure of an organisation")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = ProvenancePage.class)))
    public Response ofOrganisation(
            @PathParam("id") String id, @PathParam("code") String code, @BeanParam ProvenanceParameters parameters) {
        return answers.of(parameters, code, () -> access.organisation(id));
    }

    @GET
    @Path("/portfolio/figures/{code}/provenance")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "getPortfolioProvenance",
            summary = "The ledger entries behind a figure of all the caller may see")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = ProvenancePage.class)))
    public Response ofPortfolio(@PathParam("code") String code, @BeanParam ProvenanceParameters parameters) {
        return answers.of(parameters, code, access::portfolio);
    }
}
