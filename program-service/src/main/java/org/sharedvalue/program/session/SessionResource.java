package org.sharedvalue.program.session;

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
import org.sharedvalue.program.cohort.CohortStatus;
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.caller.Corrections;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Sessions over HTTP. */
@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionResource extends MovableEndpoint<Session, SessionRequest, SessionTransition, SessionResponse> {

    private final Cohorts cohorts;
    private final PartnerDirectory directory;
    private final Corrections corrections;
    private final SuiteClock clock;

    SessionResource(
            Sessions sessions, Cohorts cohorts, PartnerDirectory directory, Corrections corrections, SuiteClock clock) {
        super("/v1/sessions", sessions, SessionRequest.class, SessionTransition.class);
        this.cohorts = cohorts;
        this.directory = directory;
        this.corrections = corrections;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a session")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response create(SessionRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 sessions")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List sessions")
    @Parameter(name = "cohortId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a session")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a session")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move a session to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SessionTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move up to 1 000 sessions")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected SessionRequest requestOf(Session current) {
        return SessionRequest.of(current);
    }

    @Override
    protected SessionResponse represent(Session shown) {
        return SessionResponse.of(shown);
    }

    @Override
    protected void prepare(List<SessionRequest> items) {
        directory.learnOrganisations(items.stream()
                .map(SessionRequest::hostOrganisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(SessionRequest wanted, @Nullable SessionRequest before) {
        if (before == null || !Objects.equals(before.hostOrganisationId(), wanted.hostOrganisationId())) {
            directory.requireOrganisation(wanted.hostOrganisationId(), "/hostOrganisationId");
        }
    }

    @Override
    protected void lock(List<SessionRequest> items) {
        cohorts.lock(items.stream().map(SessionRequest::cohortId).toList());
    }

    @Override
    protected Session newRecord(SessionRequest request) {
        return new Session(request, cohorts.referred(request.cohortId(), "/cohortId"), clock);
    }

    @Override
    protected void change(Session changed, SessionRequest request) {
        changed.describe(request, clock);
    }

    @Override
    protected void lockMoves(List<Session> moved, Map<UUID, SessionTransition> wishes) {
        cohorts.lock(moved.stream().map(Session::cohortId).toList());
    }

    @Override
    protected void move(Session moved, SessionTransition request) {
        moved.move(request.to(), clock.today());
        // A delivered session counts in the cohort's attendance.
        if (request.to() == SessionStatus.DELIVERED
                && cohorts.referred(moved.cohortId(), "/cohortId").status() == CohortStatus.CLOSED) {
            corrections.require(request.reason());
        }
    }
}
