package org.sharedvalue.gateway.release.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.view.ViewLink;

/** Makes links to the pages of releases that are not for everybody, and shows these. */
@Path("/v1/releases")
@Tag(name = "Releases")
public class ReleaseViewResource {

    /** Where the pages are. */
    static final String PATH = "/v1/releases/views";

    private final ReleaseAnswers answers;

    ReleaseViewResource(ReleaseAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Path("/{id}/views")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("releases:read")
    @Operation(
            operationId = "createReleaseView",
            summary = "A link to the page of a release that opens in a browser, for 15 minutes",
            description =
                    "A browser cannot send a token. Whoever has the link sees this one page, while the caller may read"
                            + " the release. Nothing is stored, so repeating the call makes another link.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = ViewLink.class)))
    public Response create(@PathParam("id") String id) {
        return answers.link(id);
    }

    @GET
    @Path("/views/{view}")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(
            operationId = "getReleaseView",
            summary = "The page of a release that a link was made for; the link is the right to read it")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response get(
            @Parameter(description = "What the link ends in") @PathParam("view") String view,
            @Context HttpHeaders request) {
        return answers.page(view, request.getAcceptableLanguages());
    }
}
