package org.sharedvalue.program.program;

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
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.program.reference.ChallengeDirectory;
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Programs over HTTP. */
@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource extends MovableEndpoint<Program, ProgramRequest, ProgramTransition, ProgramResponse> {

    private final Programs programs;
    private final PartnerDirectory directory;
    private final ChallengeDirectory challenges;

    ProgramResource(Programs programs, PartnerDirectory directory, ChallengeDirectory challenges) {
        super("/v1/programs", programs, ProgramRequest.class, ProgramTransition.class);
        this.programs = programs;
        this.directory = directory;
        this.challenges = challenges;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a program")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgramResponse.class)))
    public Response create(ProgramRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 programs")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List programs")
    @Parameter(name = "partnershipId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "challengeId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = ProgramKind.class))
    @Parameter(name = "code", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a program")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgramResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a program")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgramResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move a program to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgramResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ProgramTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move up to 1 000 programs")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected ProgramRequest requestOf(Program current) {
        return ProgramRequest.of(current);
    }

    @Override
    protected ProgramResponse represent(Program shown) {
        return ProgramResponse.of(shown);
    }

    @Override
    protected void prepare(List<ProgramRequest> items) {
        challenges.learn(
                items.stream().flatMap(item -> item.challengeIds().stream()).collect(Collectors.toSet()),
                items.stream()
                        .map(ProgramRequest::pilotId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(ProgramRequest wanted, @Nullable ProgramRequest before) {
        boolean samePartnership = before != null && before.partnershipId().equals(wanted.partnershipId());
        if (!samePartnership) {
            directory.requirePartnership(wanted.partnershipId(), "/partnershipId");
        }
        challenges.requireChallenges(wanted.challengeIds(), before == null ? List.of() : before.challengeIds());
        UUID pilotId = wanted.pilotId();
        boolean samePilot = before != null && Objects.equals(before.pilotId(), pilotId);
        if (pilotId != null && !(samePilot && samePartnership)) {
            challenges.requirePilot(pilotId, wanted.partnershipId());
        }
    }

    @Override
    protected Program newRecord(ProgramRequest request) {
        Program created = new Program(request);
        // Before anything is said about the codes of others.
        programs.requireWritable(created, WriteStep.NEW);
        programs.requireFreeCode(request.code());
        return created;
    }

    @Override
    protected void change(Program changed, ProgramRequest request) {
        if (!changed.code().equals(request.code())) {
            programs.requireFreeCode(request.code());
        }
        programs.requireNothingBelow(changed, request);
        programs.requireRoomBelow(changed, request);
        changed.describe(request);
    }

    @Override
    protected void prepareMove(UUID id, ProgramTransition request) {
        if (request.to() == ProgramStatus.ACTIVE) {
            Program moving = guarded(() -> programs.changeable(id));
            if (moving.status().next().contains(request.to())) {
                directory.requireActivePartnership(moving.partnershipId());
            }
        }
    }

    @Override
    protected void move(Program moved, ProgramTransition request) {
        moved.move(request.to());
    }
}
