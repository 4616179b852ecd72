package org.sharedvalue.outcomes.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The internal endpoints of program-service. */
@Path("/internal")
@RegisterRestClient(configKey = "program-service")
@OidcClientFilter
interface ProgramServiceClient {

    @POST
    @Path("/programs/lookup")
    Programs programs(@QueryParam("visibleTo") @Nullable UUID visibleTo, Lookup lookup);

    @POST
    @Path("/cohorts/lookup")
    Cohorts cohorts(@QueryParam("visibleTo") @Nullable UUID visibleTo, Lookup lookup);

    @POST
    @Path("/sessions/lookup")
    Sessions sessions(@QueryParam("visibleTo") @Nullable UUID visibleTo, Lookup lookup);

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
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Programs(List<ProgramFacts> items) {}

    /**
     * The cohorts that exist.
     *
     * @param items one entry per known id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cohorts(List<CohortFacts> items) {}

    /**
     * The sessions that exist.
     *
     * @param items one entry per known id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sessions(List<SessionFacts> items) {}
}
