package org.sharedvalue.partner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.reference.Remembered;

/** What this service knows of programs: the owner's answers of the last seconds. */
@ApplicationScoped
public class ProgramDirectory {

    private final ProgramReferences programService;
    private final Access access;
    private final Remembered<UUID> programs;

    ProgramDirectory(
            @RestClient ProgramReferences programService,
            Access access,
            @ConfigProperty(name = "references.patience") Duration patience) {
        this.programs = new Remembered<>("program-service", patience);
        this.programService = programService;
        this.access = access;
    }

    /** The partnership that runs each of these programs; one that is unknown, or not shown to the caller, is absent. */
    Map<UUID, UUID> partnerships(Collection<UUID> ids) {
        return programs.ask(access.visibleTo(), ids, this::ask);
    }

    /** The programs that say of themselves that they answer a challenge or deliver one of its pilots, oldest first. */
    public List<UUID> answering(UUID challengeId, Collection<UUID> pilotIds) {
        ProgramReferences.Origins origins = new ProgramReferences.Origins(challengeId, pilotIds);
        return programs.now(() -> programService.answering(access.visibleTo(), origins)).items().stream()
                .map(ProgramReferences.Program::id)
                .toList();
    }

    private Map<UUID, UUID> ask(Set<UUID> ids) {
        return programService.programs(access.visibleTo(), new ProgramReferences.Lookup(ids)).items().stream()
                .collect(Collectors.toMap(ProgramReferences.Program::id, ProgramReferences.Program::partnershipId));
    }
}
