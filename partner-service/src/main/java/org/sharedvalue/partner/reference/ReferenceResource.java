package org.sharedvalue.partner.reference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.organisation.Organisation;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.web.validation.Requests;

/** Answers other services about references. Everybody may see everything until access is scoped by membership. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class ReferenceResource {

    private final Partnerships partnerships;
    private final Organisations organisations;
    private final Requests requests;

    ReferenceResource(Partnerships partnerships, Organisations organisations, Requests requests) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.requests = requests;
    }

    @GET
    @Path("/partnerships/{id}")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask about a partnership")
    public PartnershipReference partnership(
            @PathParam("id") UUID id, @QueryParam("visibleTo") @Nullable String visibleTo) {
        return PartnershipReference.of(partnerships.required(id));
    }

    @POST
    @Path("/organisations/known")
    @PermissionsAllowed("references:read")
    @Operation(summary = "Ask which of these organisations are known")
    public IdList knownOrganisations(@QueryParam("visibleTo") @Nullable String visibleTo, IdList asked) {
        return new IdList(organisations.byIds(requests.checked(asked).ids()).stream()
                .map(Organisation::id)
                .toList());
    }
}
