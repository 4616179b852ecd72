package org.sharedvalue.partner.pilot;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.partner.directory.NamedPrograms;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Pilots over HTTP. */
@Path("/v1/pilots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pilots")
public class PilotResource extends MovableEndpoint<Pilot, PilotRequest, PilotTransition, PilotResponse> {

    private final Pilots pilots;
    private final Partnerships partnerships;
    private final Challenges challenges;
    private final NamedPrograms programs;
    private final SubRecords subRecords;
    private final SuiteClock clock;

    PilotResource(
            Pilots pilots,
            Partnerships partnerships,
            Challenges challenges,
            NamedPrograms programs,
            SubRecords subRecords,
            SuiteClock clock) {
        super("/v1/pilots", pilots, PilotRequest.class, PilotTransition.class);
        this.pilots = pilots;
        this.partnerships = partnerships;
        this.challenges = challenges;
        this.programs = programs;
        this.subRecords = subRecords;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Propose a pilot")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PilotResponse.class)))
    public Response create(PilotRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Propose up to 1 000 pilots")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List pilots")
    @Parameter(name = "partnershipId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "challengeId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read a pilot")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PilotResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change a pilot")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PilotResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move a pilot to another state; any member stops a running one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PilotResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, PilotTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move up to 1 000 pilots")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @POST
    @Path("/{id}/decision")
    @PermissionsAllowed("partners:write")
    @Operation(operationId = "decidePilot", summary = "Decide about a pilot in review: adopt, stop or extend it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PilotResponse.class)))
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, DecisionRequest sent) {
        DecisionRequest request = subRecords.checked(sent);
        programs.requireProgram(request.successorProgramId(), "/successorProgramId");
        return subRecords.post(
                pilots,
                id,
                ifMatch,
                Change.MOVED,
                pilot -> pilot.decide(request, clock.today()),
                decided -> answered(Response.Status.OK, decided));
    }

    @Override
    protected void lock(List<PilotRequest> items) {
        challenges.seen(items.stream().map(PilotRequest::challengeId).toList());
        partnerships.held(items.stream().map(PilotRequest::partnershipId).toList());
    }

    @Override
    protected Pilot newRecord(PilotRequest request) {
        challenges.requireKnown(List.of(request.challengeId()), List.of(), index -> "/challengeId");
        partnerships.requireNonBinding(request.partnershipId());
        return new Pilot(request);
    }

    @Override
    protected void prepare(List<PilotRequest> items) {
        programs.learn(items.stream()
                .map(PilotRequest::programId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(PilotRequest wanted, @Nullable PilotRequest before) {
        if (before == null || !Objects.equals(before.programId(), wanted.programId())) {
            programs.requireProgram(wanted.programId(), "/programId");
        }
    }

    @Override
    protected PilotRequest requestOf(Pilot current) {
        return PilotRequest.of(current);
    }

    @Override
    protected void change(Pilot changed, PilotRequest request) {
        changed.describe(request);
    }

    @Override
    protected void move(Pilot moved, PilotTransition request) {
        pilots.requireMovable(moved, request.to());
        moved.move(request.to());
    }

    @Override
    protected PilotResponse represent(Pilot shown) {
        return PilotResponse.of(shown);
    }
}
