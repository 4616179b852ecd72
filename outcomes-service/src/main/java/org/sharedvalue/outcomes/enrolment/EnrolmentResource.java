package org.sharedvalue.outcomes.enrolment;

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
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Enrolments over HTTP. */
@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class EnrolmentResource
        extends MovableEndpoint<Enrolment, EnrolmentRequest, EnrolmentTransition, EnrolmentResponse> {

    private final EnrolmentIntake intake;
    private final EnrolmentMoves moves;

    EnrolmentResource(Enrolments enrolments, EnrolmentIntake intake, EnrolmentMoves moves) {
        super("/v1/enrolments", enrolments, EnrolmentRequest.class, EnrolmentTransition.class);
        this.intake = intake;
        this.moves = moves;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record an enrolment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EnrolmentResponse.class)))
    public Response create(EnrolmentRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record up to 1 000 enrolments")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List enrolments")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "cohortId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "participantRef", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read an enrolment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrolmentResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change an enrolment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrolmentResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move an enrolment to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrolmentResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EnrolmentTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move up to 1 000 enrolments")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected void prepare(List<EnrolmentRequest> items) {
        intake.ask(items);
    }

    @Override
    protected void requireReferences(EnrolmentRequest wanted, @Nullable EnrolmentRequest before) {
        intake.requireReferences(wanted, before);
    }

    @Override
    protected void lock(List<EnrolmentRequest> items) {
        intake.lock(items);
    }

    @Override
    protected Enrolment newRecord(EnrolmentRequest request) {
        return intake.apply(request);
    }

    @Override
    protected EnrolmentRequest requestOf(Enrolment current) {
        return EnrolmentRequest.of(current);
    }

    @Override
    protected void change(Enrolment changed, EnrolmentRequest request) {
        intake.amend(changed, request);
    }

    @Override
    protected void prepareMoves(Map<UUID, EnrolmentTransition> wishes) {
        moves.ask(wishes);
    }

    @Override
    protected void lockMoves(List<Enrolment> moved, Map<UUID, EnrolmentTransition> wishes) {
        moves.lock(moved, wishes);
    }

    @Override
    protected void move(Enrolment moved, EnrolmentTransition request) {
        moves.move(moved, request);
    }

    @Override
    protected EnrolmentResponse represent(Enrolment shown) {
        return EnrolmentResponse.of(shown);
    }
}
