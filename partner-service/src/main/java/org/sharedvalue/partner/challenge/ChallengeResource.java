package org.sharedvalue.partner.challenge;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Challenges over HTTP. */
@Path("/v1/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges")
public class ChallengeResource
        extends MovableEndpoint<Challenge, ChallengeRequest, ChallengeTransition, ChallengeResponse> {

    private final Challenges challenges;
    private final Organisations organisations;
    private final Access access;

    ChallengeResource(Challenges challenges, Organisations organisations, Access access) {
        super("/v1/challenges", challenges, ChallengeRequest.class, ChallengeTransition.class);
        this.challenges = challenges;
        this.organisations = organisations;
        this.access = access;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Raise a challenge")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
    public Response create(ChallengeRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Raise up to 1 000 challenges")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List challenges")
    @Parameter(name = "area", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "targetGroup", in = ParameterIn.QUERY, schema = @Schema(implementation = TargetGroup.class))
    @Parameter(name = "sdgTarget", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read a challenge")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change a challenge")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move a challenge to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ChallengeTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move up to 1 000 challenges")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected void lock(List<ChallengeRequest> items) {
        organisations.held(items.stream()
                .map(ChallengeRequest::raisedByOrganisationId)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    protected Challenge newRecord(ChallengeRequest request) {
        UUID named = request.raisedByOrganisationId();
        if (named != null) {
            organisations.requireKnown(List.of(named), index -> "/raisedByOrganisationId");
        }
        return new Challenge(
                request, named == null ? access.standing().organisationId().orElse(null) : named);
    }

    @Override
    protected ChallengeRequest requestOf(Challenge current) {
        return ChallengeRequest.of(current);
    }

    @Override
    protected void change(Challenge changed, ChallengeRequest request) {
        changed.describe(request);
    }

    @Override
    protected void move(Challenge moved, ChallengeTransition request) {
        moved.status().requireNext(request.to());
        if (request.to() == ChallengeStatus.IN_PROGRESS) {
            challenges.requireAnswered(moved);
        }
        if (request.to() == ChallengeStatus.DUPLICATE && request.duplicateOfId() != null) {
            challenges.requireOriginal(moved, request.duplicateOfId());
            challenges.leadOn(moved.id(), request.duplicateOfId());
        }
        moved.move(request);
    }

    @Override
    protected ChallengeResponse represent(Challenge shown) {
        return ChallengeResponse.of(shown);
    }
}
