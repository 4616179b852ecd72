package org.sharedvalue.program.program;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.web.page.Page;

/** The designs of one program over HTTP; each new one is a change of the program. */
@Path("/v1/programs/{id}/designs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class DesignResource {

    private final Programs programs;
    private final SubRecords subRecords;

    DesignResource(Programs programs, SubRecords subRecords) {
        this.programs = programs;
        this.subRecords = subRecords;
    }

    @GET
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List the designs of a program")
    public Page<DesignResponse> list(@PathParam("id") UUID id) {
        return new Page<>(DesignResponse.all(programs.required(id)), null);
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Add a design to a program")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DesignResponse.class)))
    public Response add(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, DesignRequest sent) {
        DesignRequest request = subRecords.checked(sent);
        int[] version = new int[1];
        return subRecords.post(
                programs, id, ifMatch, program -> version[0] = program.addDesign(request), changed -> subRecords
                        .answered(Response.Status.CREATED, changed, DesignResponse.of(changed, version[0]))
                        .header("Location", "/v1/programs/" + id + "/designs")
                        .build());
    }
}
