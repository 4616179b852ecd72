package org.sharedvalue.program.contribution;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.program.reference.MemberRoles;
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Contributions over HTTP. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
public class ContributionResource
        extends MovableEndpoint<Contribution, ContributionRequest, ContributionTransition, ContributionResponse> {

    private final Contributions contributions;
    private final Programs programs;
    private final Cohorts cohorts;
    private final PartnerDirectory directory;
    private final MemberRoles members;
    private final SuiteClock clock;

    ContributionResource(
            Contributions contributions,
            Programs programs,
            Cohorts cohorts,
            PartnerDirectory directory,
            MemberRoles members,
            SuiteClock clock) {
        super("/v1/contributions", contributions, ContributionRequest.class, ContributionTransition.class);
        this.contributions = contributions;
        this.programs = programs;
        this.cohorts = cohorts;
        this.directory = directory;
        this.members = members;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a contribution")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
    public Response create(ContributionRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 contributions")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List contributions")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a contribution")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a contribution")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move a contribution to another state")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContributionResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ContributionTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move up to 1 000 contributions")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected ContributionRequest requestOf(Contribution current) {
        return ContributionRequest.of(current);
    }

    @Override
    protected ContributionResponse represent(Contribution shown) {
        return ContributionResponse.of(shown);
    }

    @Override
    protected void prepare(List<ContributionRequest> items) {
        directory.learnOrganisations(items.stream()
                .flatMap(item -> Stream.of(item.organisationId(), item.leveragedByOrganisationId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        members.ask(items.stream().map(ContributionRequest::organisationId).toList());
    }

    @Override
    protected void requireReferences(ContributionRequest wanted, @Nullable ContributionRequest before) {
        if (before == null || !before.organisationId().equals(wanted.organisationId())) {
            directory.requireOrganisation(wanted.organisationId(), "/organisationId");
        }
        members.ask(List.of(wanted.organisationId()));
        if (before == null || !Objects.equals(before.leveragedByOrganisationId(), wanted.leveragedByOrganisationId())) {
            directory.requireOrganisation(wanted.leveragedByOrganisationId(), "/leveragedByOrganisationId");
        }
    }

    @Override
    protected Contribution newRecord(ContributionRequest request) {
        Program program = programs.referredByMember(request.programId());
        cohorts.requireOf(program, request.cohortId());
        return new Contribution(request, program, members.of(request.organisationId()), clock.today());
    }

    @Override
    protected void change(Contribution changed, ContributionRequest request) {
        Program program = programs.referredByMember(request.programId());
        cohorts.requireOf(program, request.cohortId());
        changed.describe(request, program, members.of(request.organisationId()), clock.today());
    }

    @Override
    protected void prepareMoves(Map<UUID, ContributionTransition> wishes) {
        members.ask(guarded(() -> contributions.contributorsOf(wishes.keySet())));
    }

    @Override
    protected void move(Contribution moved, ContributionTransition request) {
        if (request.to() == ContributionStatus.VERIFIED) {
            contributions.requireVerifier(moved);
        }
        moved.move(request, members.of(moved.organisationId()), clock.today());
    }
}
