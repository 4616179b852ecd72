package org.sharedvalue.outcomes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Asks the owning services over HTTP; an owner that gives no answer means that nothing can be accepted now. */
@ApplicationScoped
class RemoteDirectory implements ProgramDirectory, OrganisationDirectory {

    private static final Logger LOG = Logger.getLogger(RemoteDirectory.class);

    private final ProgramServiceClient programService;
    private final PartnerServiceClient partnerService;

    RemoteDirectory(@RestClient ProgramServiceClient programService, @RestClient PartnerServiceClient partnerService) {
        this.programService = programService;
        this.partnerService = partnerService;
    }

    @Override
    public List<ProgramFacts> programs(Set<UUID> ids) {
        return answer(() -> programService.programs(new ProgramServiceClient.Lookup(ids)).items());
    }

    @Override
    public List<CohortFacts> cohorts(Set<UUID> ids) {
        return answer(() -> programService.cohorts(new ProgramServiceClient.Lookup(ids)).items());
    }

    @Override
    public Set<UUID> known(Set<UUID> ids) {
        return answer(() -> partnerService.known(new PartnerServiceClient.Ids(ids)).ids());
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException silent) {
            LOG.warn("An owner of referenced records gave no answer", silent);
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "A referenced record cannot be looked up now; try again.");
        }
    }
}
