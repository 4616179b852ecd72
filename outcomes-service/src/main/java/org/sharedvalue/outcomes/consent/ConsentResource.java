package org.sharedvalue.outcomes.consent;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.page.Page;

/** The consents of one participant over HTTP. */
@Path("/v1/participants/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ConsentResource {

    private final Consents consents;
    private final SubRecords subRecords;
    private final Writes writes;

    ConsentResource(Consents consents, SubRecords subRecords, Writes writes) {
        this.consents = consents;
        this.subRecords = subRecords;
        this.writes = writes;
    }

    @GET
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List the consents of a participant")
    public Page<ConsentResponse> list(@PathParam("id") UUID id) {
        return new Page<>(consents.of(id).stream().map(ConsentResponse::of).toList(), null);
    }

    @GET
    @Path("/{consentId}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a consent of a participant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("consentId") UUID consentId) {
        return answered(Response.Status.OK, consents.of(id, consentId)).build();
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record a consent of a participant")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Response give(@PathParam("id") UUID id, ConsentRequest sent) {
        ConsentRequest request = subRecords.checked(sent);
        return writes.answer(consents, () -> {
            Consent given = consents.give(id, request);
            return answered(Response.Status.CREATED, given)
                    .header("Location", "/v1/participants/" + id + "/consents/" + given.id())
                    .build();
        });
    }

    @POST
    @Path("/{consentId}/withdrawal")
    @PermissionsAllowed("outcomes:write")
    @Operation(
            summary = "Withdraw a consent of a participant",
            description = "Lets go of what rests on it in the same transaction; a second withdrawal changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Response withdraw(@PathParam("id") UUID id, @PathParam("consentId") UUID consentId) {
        return writes.answer(consents, () -> answered(Response.Status.OK, consents.withdraw(id, consentId))
                .build());
    }

    private static Response.ResponseBuilder answered(Response.Status status, Consent shown) {
        return Response.status(status).entity(ConsentResponse.of(shown)).header("ETag", ETags.of(shown.version()));
    }
}
