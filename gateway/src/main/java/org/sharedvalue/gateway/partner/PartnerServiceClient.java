package org.sharedvalue.gateway.partner;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.sharedvalue.web.access.HeldRoles;

/** The internal endpoints of partner-service, asked with the gateway's own token. */
@Path("/internal")
@RegisterRestClient(configKey = "partner-service")
@OidcClientFilter
interface PartnerServiceClient {

    /** All roles of an organisation; none for an unknown one. */
    @GET
    @Path("/organisations/{id}/memberships")
    HeldRoles memberships(@PathParam("id") UUID id);
}
