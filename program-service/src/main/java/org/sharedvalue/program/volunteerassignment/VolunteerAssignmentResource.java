package org.sharedvalue.program.volunteerassignment;

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
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Volunteer assignments over HTTP. */
@Path("/v1/volunteer-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Volunteer assignments")
public class VolunteerAssignmentResource
        extends CollectionEndpoint<VolunteerAssignment, VolunteerAssignmentRequest, VolunteerAssignmentResponse> {

    private final VolunteerAssignments assignments;
    private final Programs programs;
    private final Cohorts cohorts;
    private final PartnerDirectory directory;

    VolunteerAssignmentResource(
            VolunteerAssignments assignments, Programs programs, Cohorts cohorts, PartnerDirectory directory) {
        super("/v1/volunteer-assignments", assignments, VolunteerAssignmentRequest.class);
        this.assignments = assignments;
        this.programs = programs;
        this.cohorts = cohorts;
        this.directory = directory;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a volunteer assignment")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = VolunteerAssignmentResponse.class)))
    public Response create(VolunteerAssignmentRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 volunteer assignments")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List volunteer assignments")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a volunteer assignment")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VolunteerAssignmentResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a volunteer assignment")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VolunteerAssignmentResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @Override
    protected VolunteerAssignmentRequest requestOf(VolunteerAssignment current) {
        return VolunteerAssignmentRequest.of(current);
    }

    @Override
    protected VolunteerAssignmentResponse represent(VolunteerAssignment shown) {
        return VolunteerAssignmentResponse.of(shown);
    }

    @Override
    protected void prepare(List<VolunteerAssignmentRequest> items) {
        directory.learnOrganisations(items.stream()
                .map(VolunteerAssignmentRequest::employerOrganisationId)
                .collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(VolunteerAssignmentRequest wanted, @Nullable VolunteerAssignmentRequest before) {
        if (before == null || !before.employerOrganisationId().equals(wanted.employerOrganisationId())) {
            directory.requireOrganisation(wanted.employerOrganisationId(), "/employerOrganisationId");
        }
    }

    @Override
    protected VolunteerAssignment newRecord(VolunteerAssignmentRequest request) {
        Program program = programs.referredByMember(request.programId());
        cohorts.requireOf(program, request.cohortId());
        return new VolunteerAssignment(request, program);
    }

    @Override
    protected void change(VolunteerAssignment changed, VolunteerAssignmentRequest request) {
        cohorts.requireOf(programs.referredByMember(request.programId()), request.cohortId());
        assignments.requireRoomForHours(changed, request);
        changed.describe(request);
    }
}
