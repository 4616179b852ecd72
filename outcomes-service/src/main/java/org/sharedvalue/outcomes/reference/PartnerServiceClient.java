package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.HeldRoles;

/** The internal endpoints of partner-service. */
@Path("/internal")
@RegisterRestClient(configKey = "partner-service")
@OidcClientFilter
interface PartnerServiceClient {

    @POST
    @Path("/organisations/known")
    Ids known(@QueryParam("visibleTo") @Nullable UUID visibleTo, Ids asked);

    /** All roles of an organisation; none for an unknown one. */
    @GET
    @Path("/organisations/{id}/memberships")
    HeldRoles memberships(@PathParam("id") UUID id);

    /**
     * Ids of organisations.
     *
     * @param ids asked about, or known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ids(Set<UUID> ids) {}
}
