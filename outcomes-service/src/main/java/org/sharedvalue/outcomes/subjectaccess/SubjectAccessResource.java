package org.sharedvalue.outcomes.subjectaccess;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.records.Writes;

/** Everything held about one participant over HTTP. */
@Path("/v1/participants/{id}/subject-access")
@Tag(name = "Participants")
public class SubjectAccessResource {

    private final Participants participants;
    private final HeldRecords held;
    private final SubjectAccessPage page;
    private final Writes writes;

    SubjectAccessResource(Participants participants, HeldRecords held, SubjectAccessPage page, Writes writes) {
        this.participants = participants;
        this.held = held;
        this.page = page;
        this.writes = writes;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @PermissionsAllowed("identities:read")
    @Operation(
            summary = "Read everything that is held about a participant",
            description = "As JSON, or as a page to hand to the person. Each reading is noted.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubjectAccessResponse.class)),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        SubjectAccessResponse about = writes.run(participants, () -> held.about(id));
        boolean asPage = headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.TEXT_HTML_TYPE)
                && !headers.getAcceptableMediaTypes().get(0).isWildcardType();
        Object entity = asPage ? page.of(about) : about;
        return Response.ok(entity, asPage ? MediaType.TEXT_HTML_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
