package org.sharedvalue.outcomes;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sharedvalue.outcomes.reference.CohortFacts;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.OrganisationDirectory;
import org.sharedvalue.outcomes.reference.ProgramDirectory;
import org.sharedvalue.outcomes.reference.ProgramFacts;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionFacts;
import org.sharedvalue.outcomes.reference.SessionPhase;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The owners of programs, cohorts and organisations, in memory. */
@Mock
@ApplicationScoped
public class FakeDirectory implements ProgramDirectory, OrganisationDirectory {

    static final UUID ORGANISATION = UUID.fromString("0193f000-0000-7000-8000-000000000001");

    /** A program about which its owner gives no answer. */
    static final UUID SILENT = UUID.fromString("0193f000-0000-7000-8000-000000000002");

    private static final Map<UUID, ProgramFacts> PROGRAMS = new ConcurrentHashMap<>();
    private static final Map<UUID, CohortFacts> COHORTS = new ConcurrentHashMap<>();
    private static final Map<UUID, SessionFacts> SESSIONS = new ConcurrentHashMap<>();

    @Inject
    Access access;

    static UUID program(ProgramPhase phase) {
        return program(phase, UUID.randomUUID());
    }

    static UUID program(ProgramPhase phase, UUID partnershipId) {
        UUID id = UUID.randomUUID();
        PROGRAMS.put(id, new ProgramFacts(id, phase, partnershipId));
        return id;
    }

    static UUID cohort(UUID programId, CohortPhase phase, int capacity) {
        UUID id = UUID.randomUUID();
        COHORTS.put(id, new CohortFacts(id, programId, phase, capacity, 1));
        return id;
    }

    static void becomes(UUID cohortId, CohortPhase phase, int capacity) {
        COHORTS.computeIfPresent(
                cohortId,
                (id, before) -> new CohortFacts(id, before.programId(), phase, capacity, before.version() + 1));
    }

    /** The owner shows an organisation what the organisation sees. */
    private boolean isShown(ProgramFacts program) {
        return access.standing().sees(program.partnershipId());
    }

    @Override
    public List<ProgramFacts> programs(Set<UUID> ids) {
        if (ids.contains(SILENT)) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The owner gives no answer.");
        }
        return ids.stream()
                .map(PROGRAMS::get)
                .filter(Objects::nonNull)
                .filter(this::isShown)
                .toList();
    }

    @Override
    public List<CohortFacts> cohorts(Set<UUID> ids) {
        return ids.stream()
                .map(COHORTS::get)
                .filter(Objects::nonNull)
                .filter(cohort -> isShown(Objects.requireNonNull(PROGRAMS.get(cohort.programId()))))
                .toList();
    }

    @Override
    public Optional<ProgramFacts> programNow(UUID id) {
        return Optional.ofNullable(PROGRAMS.get(id)).filter(this::isShown);
    }

    @Override
    public Optional<CohortFacts> cohortNow(UUID id) {
        return cohorts(Set.of(id)).stream().findFirst();
    }

    static UUID session(UUID programId, UUID cohortId, SessionPhase phase, String day) {
        UUID id = UUID.randomUUID();
        SESSIONS.put(id, new SessionFacts(id, programId, cohortId, phase, LocalDate.parse(day)));
        return id;
    }

    @Override
    public List<SessionFacts> sessions(Set<UUID> ids) {
        return ids.stream()
                .map(SESSIONS::get)
                .filter(Objects::nonNull)
                .filter(session -> isShown(Objects.requireNonNull(PROGRAMS.get(session.programId()))))
                .toList();
    }

    @Override
    public Optional<SessionFacts> sessionNow(UUID id) {
        return sessions(Set.of(id)).stream().findFirst();
    }

    @Override
    public Set<UUID> known(Set<UUID> ids) {
        return ids.stream().filter(ORGANISATION::equals).collect(Collectors.toSet());
    }
}
