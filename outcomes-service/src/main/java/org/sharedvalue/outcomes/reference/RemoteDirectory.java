package org.sharedvalue.outcomes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.reference.Remembered;

/** Asks the owning services over HTTP and remembers for a short while what they know. */
@ApplicationScoped
class RemoteDirectory implements ProgramDirectory, OrganisationDirectory {

    private final ProgramServiceClient programService;
    private final PartnerServiceClient partnerService;
    private final Caller caller;
    private final Remembered<ProgramFacts> programs = new Remembered<>("program-service");
    private final Remembered<CohortFacts> cohorts = new Remembered<>("program-service");
    private final Remembered<UUID> organisations = new Remembered<>("partner-service");

    RemoteDirectory(
            @RestClient ProgramServiceClient programService,
            @RestClient PartnerServiceClient partnerService,
            Caller caller) {
        this.programService = programService;
        this.partnerService = partnerService;
        this.caller = caller;
    }

    @Override
    public List<ProgramFacts> programs(Set<UUID> ids) {
        return List.copyOf(programs.ask(ids, this::askPrograms).values());
    }

    @Override
    public Optional<ProgramFacts> programNow(UUID id) {
        return programs.askAgain(id, this::askPrograms);
    }

    @Override
    public List<CohortFacts> cohorts(Set<UUID> ids) {
        return List.copyOf(cohorts.ask(ids, this::askCohorts).values());
    }

    @Override
    public Optional<CohortFacts> cohortNow(UUID id) {
        return cohorts.askAgain(id, this::askCohorts);
    }

    @Override
    public Set<UUID> known(Set<UUID> ids) {
        return organisations.ask(ids, this::askOrganisations).keySet();
    }

    private Map<UUID, ProgramFacts> askPrograms(Set<UUID> ids) {
        return programService.programs(visibleTo(), new ProgramServiceClient.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(ProgramFacts::id, Function.identity()));
    }

    private Map<UUID, CohortFacts> askCohorts(Set<UUID> ids) {
        return programService.cohorts(visibleTo(), new ProgramServiceClient.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(CohortFacts::id, Function.identity()));
    }

    private Map<UUID, UUID> askOrganisations(Set<UUID> ids) {
        return partnerService.known(visibleTo(), new PartnerServiceClient.Ids(ids)).ids().stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private @Nullable UUID visibleTo() {
        return caller.organisationId().orElse(null);
    }
}
