package org.sharedvalue.program.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The question that outcomes-service answers, asked with this service's own token. */
@Path("/internal")
@RegisterRestClient(configKey = "outcomes-service")
@OidcClientFilter
public interface OutcomesReferences {

    /** Agrees about the capacity of a cohort; 409 where more places are taken. */
    @POST
    @Path("/cohorts/{id}/places")
    PlaceQuestion agree(@PathParam("id") UUID cohortId, PlaceQuestion wanted);
}
