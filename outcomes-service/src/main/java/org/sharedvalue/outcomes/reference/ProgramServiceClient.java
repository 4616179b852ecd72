package org.sharedvalue.outcomes.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal endpoints of program-service. */
@Path("/internal")
@RegisterRestClient(configKey = "program-service")
@OidcClientFilter
interface ProgramServiceClient {

    @POST
    @Path("/programs/lookup")
    Programs programs(Lookup lookup);

    @POST
    @Path("/cohorts/lookup")
    Cohorts cohorts(Lookup lookup);

    /**
     * What is looked up.
     *
     * @param ids the records wanted
     */
    record Lookup(Set<UUID> ids) {}

    /**
     * The programs that exist.
     *
     * @param items one entry per known id
     */
    record Programs(List<ProgramFacts> items) {}

    /**
     * The cohorts that exist.
     *
     * @param items one entry per known id
     */
    record Cohorts(List<CohortFacts> items) {}
}
