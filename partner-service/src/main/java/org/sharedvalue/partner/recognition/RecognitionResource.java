package org.sharedvalue.partner.recognition;

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
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.partner.directory.NamedPrograms;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Recognitions over HTTP. */
@Path("/v1/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recognitions")
public class RecognitionResource
        extends MovableEndpoint<Recognition, RecognitionRequest, RecognitionTransition, RecognitionResponse> {

    private final Recognitions recognitions;
    private final NamedPrograms programs;
    private final SuiteClock clock;

    RecognitionResource(Recognitions recognitions, NamedPrograms programs, SuiteClock clock) {
        super("/v1/recognitions", recognitions, RecognitionRequest.class, RecognitionTransition.class);
        this.recognitions = recognitions;
        this.programs = programs;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record a recognition")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecognitionResponse.class)))
    public Response create(RecognitionRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record up to 1 000 recognitions")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List recognitions")
    @Parameter(name = "subjectId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read a recognition")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecognitionResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change a recognition")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecognitionResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move a recognition to another state; only the admin verifies it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecognitionResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RecognitionTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move up to 1 000 recognitions")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected void lock(List<RecognitionRequest> items) {
        recognitions.hold(
                items.stream().map(RecognitionRequest::subject).toList(),
                items.stream()
                        .map(RecognitionResource::program)
                        .filter(Objects::nonNull)
                        .map(programs::partnershipOf)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    protected Recognition newRecord(RecognitionRequest request) {
        recognitions.requireKnown(request.subject());
        UUID program = program(request);
        return new Recognition(request, program == null ? null : programs.partnershipOf(program), clock.today());
    }

    @Override
    protected void prepare(List<RecognitionRequest> items) {
        programs.learn(items.stream()
                .map(RecognitionResource::program)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** A subject stays what it is, so only that of a new one is asked about. */
    @Override
    protected void requireReferences(RecognitionRequest wanted, @Nullable RecognitionRequest before) {
        if (before == null) {
            programs.requireProgram(program(wanted), "/subject/id");
        }
    }

    private static @Nullable UUID program(RecognitionRequest request) {
        return request.subject().type() == RecognitionSubject.PROGRAM
                ? request.subject().id()
                : null;
    }

    @Override
    protected RecognitionRequest requestOf(Recognition current) {
        return RecognitionRequest.of(current);
    }

    @Override
    protected void change(Recognition changed, RecognitionRequest request) {
        changed.describe(request, clock.today());
    }

    @Override
    protected void move(Recognition moved, RecognitionTransition request) {
        if (request.to() == RecognitionStatus.VERIFIED) {
            recognitions.requireVerifier();
        }
        moved.move(request.to());
    }

    @Override
    protected RecognitionResponse represent(Recognition shown) {
        return RecognitionResponse.of(shown);
    }
}
