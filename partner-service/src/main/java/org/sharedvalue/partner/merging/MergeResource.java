package org.sharedvalue.partner.merging;

import io.quarkus.security.PermissionsAllowed;
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
import org.sharedvalue.partner.organisation.Organisation;
import org.sharedvalue.partner.organisation.OrganisationResponse;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.records.SubRecords;
import org.sharedvalue.records.Writes;

/** Merging an organisation over HTTP; the admin's to do, since it writes two organisations and their partnerships. */
@Path("/v1/organisations/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class MergeResource {

    private final Organisations organisations;
    private final Merging merging;
    private final Writes writes;
    private final SubRecords subRecords;

    MergeResource(Organisations organisations, Merging merging, Writes writes, SubRecords subRecords) {
        this.organisations = organisations;
        this.merging = merging;
        this.writes = writes;
        this.subRecords = subRecords;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(operationId = "mergeOrganisation", summary = "Merge an organisation into another one that it is")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public Response merge(@PathParam("id") UUID id, MergeRequest sent) {
        MergeRequest request = subRecords.checked(sent);
        organisations.required(id);
        organisations.requireAdmin();
        return writes.answer(organisations, () -> {
            Organisation merged = merging.merge(id, request);
            return subRecords
                    .answered(Response.Status.OK, merged, OrganisationResponse.of(merged))
                    .build();
        });
    }
}
