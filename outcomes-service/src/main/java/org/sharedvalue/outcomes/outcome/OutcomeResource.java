package org.sharedvalue.outcomes.outcome;

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
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Outcomes over HTTP. */
@Path("/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
public class OutcomeResource extends MovableEndpoint<Outcome, OutcomeRequest, OutcomeTransition, OutcomeResponse> {

    private final Outcomes outcomes;
    private final OutcomeIntake intake;
    private final SubRecords subRecords;

    OutcomeResource(Outcomes outcomes, OutcomeIntake intake, SubRecords subRecords) {
        super("/v1/outcomes", outcomes, OutcomeRequest.class, OutcomeTransition.class);
        this.outcomes = outcomes;
        this.intake = intake;
        this.subRecords = subRecords;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record an outcome")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Response create(OutcomeRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record up to 1 000 outcomes")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List outcomes")
    @Parameter(name = "enrolmentId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "type", in = ParameterIn.QUERY, schema = @Schema(implementation = OutcomeType.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read an outcome")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change an outcome")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move an outcome to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, OutcomeTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move up to 1 000 outcomes")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @POST
    @Path("/{id}/verification")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Verify an outcome")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Response verify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, VerificationRequest sent) {
        VerificationRequest request = subRecords.checked(sent);
        intake.askFor(List.of(id));
        return subRecords.post(
                outcomes,
                id,
                ifMatch,
                Change.MOVED,
                verified -> intake.verify(verified, request),
                verified -> answered(Response.Status.OK, verified));
    }

    @Override
    protected void prepare(List<OutcomeRequest> items) {
        intake.ask(items);
    }

    @Override
    protected void requireReferences(OutcomeRequest wanted, @Nullable OutcomeRequest before) {
        intake.requireReferences(wanted, before);
    }

    @Override
    protected void lock(List<OutcomeRequest> items) {
        intake.lock(items);
    }

    @Override
    protected Outcome newRecord(OutcomeRequest request) {
        return intake.report(request);
    }

    @Override
    protected OutcomeRequest requestOf(Outcome current) {
        return OutcomeRequest.of(current);
    }

    @Override
    protected void change(Outcome changed, OutcomeRequest request) {
        intake.amend(changed, request);
    }

    @Override
    protected void prepareMoves(Map<UUID, OutcomeTransition> wishes) {
        intake.askFor(wishes.keySet());
    }

    @Override
    protected void lockMoves(List<Outcome> moved, Map<UUID, OutcomeTransition> wishes) {
        intake.lockOf(moved);
    }

    @Override
    protected void move(Outcome moved, OutcomeTransition request) {
        intake.move(moved, request);
    }

    @Override
    protected OutcomeResponse represent(Outcome shown) {
        return OutcomeResponse.of(shown);
    }
}
