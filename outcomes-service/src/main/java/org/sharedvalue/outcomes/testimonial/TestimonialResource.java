package org.sharedvalue.outcomes.testimonial;

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
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Testimonials over HTTP. */
@Path("/v1/testimonials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Testimonials")
public class TestimonialResource
        extends MovableEndpoint<Testimonial, TestimonialRequest, TestimonialTransition, TestimonialResponse> {

    private final TestimonialIntake intake;
    private final StatementTexts texts;

    TestimonialResource(Testimonials testimonials, TestimonialIntake intake, StatementTexts texts) {
        super("/v1/testimonials", testimonials, TestimonialRequest.class, TestimonialTransition.class);
        this.intake = intake;
        this.texts = texts;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Submit a testimonial")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TestimonialResponse.class)))
    public Response create(TestimonialRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Submit up to 1 000 testimonials")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List testimonials")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a testimonial")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestimonialResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change a testimonial that was not moderated yet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestimonialResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move a testimonial to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestimonialResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TestimonialTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move up to 1 000 testimonials")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected void prepare(List<TestimonialRequest> items) {
        intake.ask(items);
    }

    @Override
    protected void requireReferences(TestimonialRequest wanted, @Nullable TestimonialRequest before) {
        intake.requireReferences(wanted, before);
    }

    @Override
    protected void lock(List<TestimonialRequest> items) {
        intake.lock(items.stream().map(TestimonialRequest::participantRef).toList());
    }

    @Override
    protected Testimonial newRecord(TestimonialRequest request) {
        return intake.submit(request);
    }

    @Override
    protected TestimonialRequest requestOf(Testimonial current) {
        return TestimonialRequest.of(current, texts);
    }

    @Override
    protected void change(Testimonial changed, TestimonialRequest request) {
        intake.amend(changed, request);
    }

    @Override
    protected void lockMoves(List<Testimonial> moved, Map<UUID, TestimonialTransition> wishes) {
        intake.lock(moved.stream().map(Testimonial::participantRef).toList());
    }

    @Override
    protected void move(Testimonial moved, TestimonialTransition request) {
        intake.move(moved, request);
    }

    @Override
    protected TestimonialResponse represent(Testimonial shown) {
        return TestimonialResponse.of(shown, texts);
    }
}
