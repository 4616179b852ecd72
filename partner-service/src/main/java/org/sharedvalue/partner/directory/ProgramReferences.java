package org.sharedvalue.partner.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The questions that program-service answers, asked with this service's own token. */
@Path("/internal")
@RegisterRestClient(configKey = "program-service")
@OidcClientFilter
public interface ProgramReferences {

    /** Those of the programs that are known and shown to the organisation. */
    @POST
    @Path("/programs/lookup")
    Programs programs(@QueryParam("visibleTo") @Nullable UUID visibleTo, Lookup asked);

    /** The programs that answer a challenge or deliver one of its pilots, as far as the organisation is shown them. */
    @POST
    @Path("/programs/answering")
    Programs answering(@QueryParam("visibleTo") @Nullable UUID visibleTo, Origins asked);

    /**
     * What programs may come from.
     *
     * @param challengeId the challenge
     * @param pilotIds pilots that answer it
     */
    record Origins(UUID challengeId, Collection<UUID> pilotIds) {}

    /**
     * What is asked about.
     *
     * @param ids the programs
     */
    record Lookup(Set<UUID> ids) {}

    /**
     * The programs that are known; what else is said about them is ignored.
     *
     * @param items one entry for each
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Programs(List<Program> items) {}

    /**
     * One program.
     *
     * @param id its id
     * @param partnershipId partnership that runs it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Program(UUID id, UUID partnershipId) {}
}
