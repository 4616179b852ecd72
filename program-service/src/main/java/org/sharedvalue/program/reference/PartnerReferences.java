package org.sharedvalue.program.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.HeldRoles;

/** The questions that partner-service answers, asked with this service's own token. */
@Path("/internal")
@RegisterRestClient(configKey = "partner-service")
@OidcClientFilter
public interface PartnerReferences {

    /** One partnership; 404 if it is unknown or the organisation may not see it. */
    @GET
    @Path("/partnerships/{id}")
    PartnershipAnswer partnership(@PathParam("id") UUID id, @QueryParam("visibleTo") @Nullable UUID visibleTo);

    /** Those of the challenges that the organisation sees. */
    @POST
    @Path("/challenges/known")
    KnownIds knownChallenges(@QueryParam("visibleTo") @Nullable UUID visibleTo, KnownIds asked);

    /** Those of the pilots that are known. */
    @POST
    @Path("/pilots/lookup")
    PilotAnswers pilots(@QueryParam("visibleTo") @Nullable UUID visibleTo, KnownIds asked);

    /** All roles of an organisation; none for an unknown one. */
    @GET
    @Path("/organisations/{id}/memberships")
    HeldRoles memberships(@PathParam("id") UUID id);

    /** Those of the organisations that are known. */
    @POST
    @Path("/organisations/known")
    KnownIds knownOrganisations(@QueryParam("visibleTo") @Nullable UUID visibleTo, KnownIds asked);
}
