package org.sharedvalue.partner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.reference.Remembered;

/** What this service knows of programs: the owner's answers of the last seconds. Never asked within a transaction. */
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

    /** Asks in one go about all programs that a batch names. */
    public void learn(Collection<UUID> ids) {
        programs.ask(access.visibleTo(), ids, this::ask);
    }

    /** Refuses a program that program-service does not know or does not show to the caller; an absent one is fine. */
    public void requireProgram(@Nullable UUID id, String pointer) {
        if (id != null
                && !programs.ask(access.visibleTo(), List.of(id), this::ask).containsKey(id)) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such program.");
        }
    }

    private Map<UUID, UUID> ask(Set<UUID> ids) {
        return programService.programs(access.visibleTo(), new ProgramReferences.Lookup(ids)).items().stream()
                .map(ProgramReferences.Program::id)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
