package org.sharedvalue.partner.partnership;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Partnerships over HTTP. */
@Path("/v1/partnerships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class PartnershipResource
        extends MovableEndpoint<Partnership, PartnershipRequest, PartnershipTransition, PartnershipResponse> {

    private final Partnerships partnerships;
    private final Organisations organisations;
    private final Challenges challenges;
    private final SuiteClock clock;

    PartnershipResource(
            Partnerships partnerships, Organisations organisations, Challenges challenges, SuiteClock clock) {
        super("/v1/partnerships", partnerships, PartnershipRequest.class, PartnershipTransition.class);
        this.partnerships = partnerships;
        this.challenges = challenges;
        this.organisations = organisations;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record a partnership")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnershipResponse.class)))
    public Response create(PartnershipRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record up to 1 000 partnerships")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List partnerships")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "on", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read a partnership")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnershipResponse.class)))
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "Only who is a member on this day.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable String on) {
        if (on == null) {
            return one(id);
        }
        Partnership shown = partnerships.required(id);
        List<Member> members = shown.membersOn(Days.of("on", on));
        return Response.fromResponse(one(id))
                .entity(PartnershipResponse.of(shown, members, isCrossSector(members)))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change a partnership")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnershipResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move a partnership to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnershipResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            PartnershipTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move up to 1 000 partnerships")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected void lock(List<PartnershipRequest> items) {
        organisations.held(items.stream()
                .flatMap(item -> item.members().stream())
                .map(MemberRequest::organisationId)
                .toList());
        challenges.seen(
                items.stream().flatMap(item -> item.challengeIds().stream()).toList());
    }

    @Override
    protected void lockMoves(List<Partnership> moved, Map<UUID, PartnershipTransition> wishes) {
        organisations.held(Partnerships.organisationsOf(moved));
    }

    @Override
    protected Partnership newRecord(PartnershipRequest request) {
        requireKnown(request, List.of());
        return new Partnership(request);
    }

    @Override
    protected PartnershipRequest requestOf(Partnership current) {
        return PartnershipRequest.of(current);
    }

    @Override
    protected void change(Partnership changed, PartnershipRequest request) {
        requireKnown(request, changed.challengeIds());
        changed.describe(request);
        partnerships.requireActiveLeads(changed);
        partnerships.requireNoOpenPilot(changed);
    }

    @Override
    protected void move(Partnership moved, PartnershipTransition request) {
        moved.move(request, clock.today(), organisations.activeAmong(moved.organisationIds()));
        partnerships.requireActiveLeads(moved);
    }

    @Override
    protected PartnershipResponse represent(Partnership shown) {
        return PartnershipResponse.of(shown, shown.members(), isCrossSector(shown.membersOn(clock.today())));
    }

    private boolean isCrossSector(List<Member> members) {
        return organisations.isCrossSector(
                members.stream().map(Member::organisationId).toList());
    }

    private void requireKnown(PartnershipRequest request, List<UUID> answeredAlready) {
        organisations.requireKnown(
                request.members().stream().map(MemberRequest::organisationId).toList(),
                index -> "/members/" + index + "/organisationId");
        challenges.requireKnown(request.challengeIds(), answeredAlready, index -> "/challengeIds/" + index);
    }
}
