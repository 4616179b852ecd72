package org.sharedvalue.outcomes.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal endpoints of partner-service. */
@Path("/internal")
@RegisterRestClient(configKey = "partner-service")
@OidcClientFilter
interface PartnerServiceClient {

    @POST
    @Path("/organisations/known")
    Ids known(Ids asked);

    /**
     * Ids of organisations.
     *
     * @param ids asked about, or known
     */
    record Ids(Set<UUID> ids) {}
}
