package org.sharedvalue.outcomes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.reference.Remembered;

/** Asks the owning services over HTTP and remembers for a short while what they know. */
@ApplicationScoped
class RemoteDirectory implements ProgramDirectory, OrganisationDirectory {

    private final ProgramServiceClient programService;
    private final PartnerServiceClient partnerService;
    private final Access access;
    private final Remembered<ProgramFacts> programs;
    private final Remembered<CohortFacts> cohorts;
    private final Remembered<SessionFacts> sessions;
    private final Remembered<UUID> organisations;

    RemoteDirectory(
            @RestClient ProgramServiceClient programService,
            @RestClient PartnerServiceClient partnerService,
            Access access,
            @ConfigProperty(name = "references.patience") Duration patience) {
        this.programs = new Remembered<>("program-service", patience);
        this.cohorts = new Remembered<>("program-service", patience);
        this.sessions = new Remembered<>("program-service", patience);
        this.organisations = new Remembered<>("partner-service", patience);
        this.programService = programService;
        this.partnerService = partnerService;
        this.access = access;
    }

    @Override
    public List<ProgramFacts> programs(Set<UUID> ids) {
        return List.copyOf(
                programs.ask(access.visibleTo(), ids, this::askPrograms).values());
    }

    @Override
    public Optional<ProgramFacts> programNow(UUID id) {
        return programs.askAgain(access.visibleTo(), id, this::askPrograms);
    }

    @Override
    public List<CohortFacts> cohorts(Set<UUID> ids) {
        return List.copyOf(
                cohorts.ask(access.visibleTo(), ids, this::askCohorts).values());
    }

    @Override
    public Optional<CohortFacts> cohortNow(UUID id) {
        return cohorts.askAgain(access.visibleTo(), id, this::askCohorts);
    }

    @Override
    public List<SessionFacts> sessions(Set<UUID> ids) {
        return List.copyOf(
                sessions.ask(access.visibleTo(), ids, this::askSessions).values());
    }

    @Override
    public Optional<SessionFacts> sessionNow(UUID id) {
        return sessions.askAgain(access.visibleTo(), id, this::askSessions);
    }

    @Override
    public Set<UUID> known(Set<UUID> ids) {
        return organisations
                .ask(access.visibleTo(), ids, this::askOrganisations)
                .keySet();
    }

    private Map<UUID, ProgramFacts> askPrograms(Set<UUID> ids) {
        return programService.programs(access.visibleTo(), new ProgramServiceClient.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(ProgramFacts::id, Function.identity()));
    }

    private Map<UUID, CohortFacts> askCohorts(Set<UUID> ids) {
        return programService.cohorts(access.visibleTo(), new ProgramServiceClient.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(CohortFacts::id, Function.identity()));
    }

    private Map<UUID, SessionFacts> askSessions(Set<UUID> ids) {
        return programService.sessions(access.visibleTo(), new ProgramServiceClient.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(SessionFacts::id, Function.identity()));
    }

    private Map<UUID, UUID> askOrganisations(Set<UUID> ids) {
        return partnerService.known(access.visibleTo(), new PartnerServiceClient.Ids(ids)).ids().stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
