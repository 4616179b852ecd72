package org.sharedvalue.program.volunteercontribution;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Volunteer contributions over HTTP. */
@Path("/v1/volunteer-contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Volunteer contributions")
public class VolunteerContributionResource
        extends MovableEndpoint<
                VolunteerContribution,
                VolunteerContributionRequest,
                VolunteerContributionTransition,
                VolunteerContributionResponse> {

    private final VolunteerContributions contributions;
    private final Approvals approvals;

    VolunteerContributionResource(VolunteerContributions contributions, Approvals approvals) {
        super(
                "/v1/volunteer-contributions",
                contributions,
                VolunteerContributionRequest.class,
                VolunteerContributionTransition.class);
        this.contributions = contributions;
        this.approvals = approvals;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a volunteer contribution")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = VolunteerContributionResponse.class)))
    public Response create(VolunteerContributionRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 volunteer contributions")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List volunteer contributions")
    @Parameter(name = "assignmentId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a volunteer contribution")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VolunteerContributionResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a volunteer contribution")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VolunteerContributionResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move a volunteer contribution to another state")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VolunteerContributionResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            VolunteerContributionTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move up to 1 000 volunteer contributions")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @POST
    @Path("/approvals")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Approve or reject up to 1 000 volunteer contributions")
    @APIResponse(responseCode = "207", content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public Response decide(ApprovalRequest request) {
        return approvals.decide(request);
    }

    @Override
    protected VolunteerContributionRequest requestOf(VolunteerContribution current) {
        return VolunteerContributionRequest.of(current);
    }

    @Override
    protected VolunteerContributionResponse represent(VolunteerContribution shown) {
        return VolunteerContributionResponse.of(shown);
    }

    @Override
    protected void lock(List<VolunteerContributionRequest> items) {
        contributions.lockDays(items);
    }

    @Override
    protected VolunteerContribution newRecord(VolunteerContributionRequest request) {
        return contributions.submitted(request);
    }

    @Override
    protected void change(VolunteerContribution changed, VolunteerContributionRequest request) {
        contributions.amend(changed, request);
    }

    @Override
    protected void lockMoves(List<VolunteerContribution> moved, Map<UUID, VolunteerContributionTransition> wishes) {
        contributions.lockDaysOf(moved);
    }

    @Override
    protected void move(VolunteerContribution moved, VolunteerContributionTransition request) {
        contributions.move(moved, request);
    }
}
