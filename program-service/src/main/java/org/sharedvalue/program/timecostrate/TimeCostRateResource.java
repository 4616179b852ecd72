package org.sharedvalue.program.timecostrate;

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
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Time-cost rates over HTTP. */
@Path("/v1/time-cost-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time-cost rates")
public class TimeCostRateResource extends CollectionEndpoint<TimeCostRate, TimeCostRateRequest, TimeCostRateResponse> {

    private final TimeCostRates rates;
    private final PartnerDirectory directory;

    TimeCostRateResource(TimeCostRates rates, PartnerDirectory directory) {
        super("/v1/time-cost-rates", rates, TimeCostRateRequest.class);
        this.rates = rates;
        this.directory = directory;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a time-cost rate")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TimeCostRateResponse.class)))
    public Response create(TimeCostRateRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 time-cost rates")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List time-cost rates")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a time-cost rate")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TimeCostRateResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a time-cost rate")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TimeCostRateResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @Override
    protected TimeCostRateRequest requestOf(TimeCostRate current) {
        return TimeCostRateRequest.of(current);
    }

    @Override
    protected TimeCostRateResponse represent(TimeCostRate shown) {
        return TimeCostRateResponse.of(shown);
    }

    @Override
    protected void prepare(List<TimeCostRateRequest> items) {
        directory.learnOrganisations(
                items.stream().map(TimeCostRateRequest::employerOrganisationId).collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(TimeCostRateRequest wanted, @Nullable TimeCostRateRequest before) {
        if (before == null || !before.employerOrganisationId().equals(wanted.employerOrganisationId())) {
            directory.requireOrganisation(wanted.employerOrganisationId(), "/employerOrganisationId");
        }
    }

    @Override
    protected TimeCostRate newRecord(TimeCostRateRequest request) {
        rates.requireOwn(request);
        TimeCostRate created = new TimeCostRate(request);
        rates.requireNoOverlap(created.id(), request);
        return created;
    }

    @Override
    protected void change(TimeCostRate changed, TimeCostRateRequest request) {
        rates.requireOwn(request);
        rates.requireNoOverlap(changed.id(), request);
        changed.describe(request);
    }
}
