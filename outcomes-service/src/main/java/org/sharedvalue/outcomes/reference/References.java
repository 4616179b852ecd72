package org.sharedvalue.outcomes.reference;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.caller.Corrections;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What has been asked about other services' records for the request at hand. Everything is asked before the transaction,
 * each id once; inside it only the answers are read.
 */
@RequestScoped
public class References {

    private final ProgramDirectory programDirectory;
    private final OrganisationDirectory organisationDirectory;
    private final Corrections corrections;
    private final Map<UUID, ProgramFacts> programs = new HashMap<>();
    private final Map<UUID, CohortFacts> cohorts = new HashMap<>();
    private final Map<UUID, SessionFacts> sessions = new HashMap<>();
    private final Set<UUID> organisations = new HashSet<>();

    References(
            ProgramDirectory programDirectory, OrganisationDirectory organisationDirectory, Corrections corrections) {
        this.programDirectory = programDirectory;
        this.organisationDirectory = organisationDirectory;
        this.corrections = corrections;
    }

    /** Asks about programs. */
    public void askPrograms(Collection<UUID> ids) {
        Set<UUID> open = open(ids, programs.keySet());
        if (!open.isEmpty()) {
            programDirectory.programs(open).forEach(each -> programs.put(each.id(), each));
        }
    }

    /** Asks about programs that should be active; that one is not is never taken from memory. */
    public void askActivePrograms(Collection<UUID> ids) {
        askPrograms(ids);
        for (UUID id : new HashSet<>(ids)) {
            ProgramFacts program = programs.get(id);
            if (program != null && program.status() != ProgramPhase.ACTIVE) {
                programDirectory.programNow(id).ifPresent(now -> programs.put(id, now));
            }
        }
    }

    /** Asks about cohorts; null stands for no cohort. */
    public void askCohorts(Collection<? extends @Nullable UUID> ids) {
        Set<UUID> open = open(ids, cohorts.keySet());
        if (!open.isEmpty()) {
            programDirectory.cohorts(open).forEach(each -> cohorts.put(each.id(), each));
        }
    }

    /** Asks about cohorts that should be in certain states; that one is not is never taken from memory. */
    public void askCohortsThatAre(Predicate<CohortPhase> wanted, Collection<? extends @Nullable UUID> ids) {
        askCohorts(ids);
        for (UUID id : new HashSet<>(ids)) {
            CohortFacts cohort = id == null ? null : cohorts.get(id);
            if (cohort != null && !wanted.test(cohort.status())) {
                programDirectory.cohortNow(cohort.id()).ifPresent(now -> cohorts.put(now.id(), now));
            }
        }
    }

    /** Asks about sessions that should be delivered; that one is not is never taken from memory. */
    public void askDeliveredSessions(Collection<UUID> ids) {
        Set<UUID> open = open(ids, sessions.keySet());
        if (!open.isEmpty()) {
            programDirectory.sessions(open).forEach(each -> sessions.put(each.id(), each));
        }
        for (UUID id : new HashSet<>(ids)) {
            SessionFacts session = sessions.get(id);
            if (session != null && session.status() != SessionPhase.DELIVERED) {
                programDirectory.sessionNow(id).ifPresent(now -> sessions.put(id, now));
            }
        }
    }

    /** Asks about organisations; null stands for none. */
    public void askOrganisations(Collection<? extends @Nullable UUID> ids) {
        Set<UUID> open = open(ids, organisations);
        if (!open.isEmpty()) {
            organisations.addAll(organisationDirectory.known(open));
        }
    }

    /** The program, or a refusal of the place that names it. */
    public ProgramFacts program(UUID id, String pointer) {
        ProgramFacts program = programs.get(id);
        if (program == null) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such program.");
        }
        return program;
    }

    /** The session, unless nobody knows it. */
    public Optional<SessionFacts> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** The cohort of a program, or a refusal of the place that names it. */
    public CohortFacts cohort(UUID id, UUID programId, String pointer) {
        CohortFacts cohort = cohorts.get(id);
        if (cohort == null || !cohort.programId().equals(programId)) {
            throw ProblemException.at(
                    pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such cohort in the program.");
        }
        return cohort;
    }

    /** Those of these cohorts that are known. */
    public List<CohortFacts> known(Collection<UUID> cohortIds) {
        return cohortIds.stream()
                .map(cohorts::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a cohort is known to be taking people. */
    public boolean isTakingPeople(UUID cohortId) {
        CohortFacts cohort = cohorts.get(cohortId);
        return cohort != null && cohort.status().isTakingPeople();
    }

    /** Refuses a change in a closed cohort that is no correction with a reason; null stands for no cohort. */
    public void requireNotClosed(@Nullable UUID cohortId, @Nullable String reason) {
        if (cohortId == null) {
            return;
        }
        CohortFacts cohort = cohorts.get(cohortId);
        if (cohort == null) {
            throw new ProblemException(
                    ProblemCode.CONCURRENT_CHANGE, "The cohort of the enrolment has just changed; try again.");
        }
        if (cohort.status() == CohortPhase.CLOSED) {
            corrections.require(reason);
        }
    }

    /** Refuses the place that names an organisation nobody knows; null stands for none. */
    public void requireOrganisation(@Nullable UUID id, String pointer) {
        if (id != null && !organisations.contains(id)) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation.");
        }
    }

    private static Set<UUID> open(Collection<? extends @Nullable UUID> ids, Set<UUID> answered) {
        Set<UUID> open = new HashSet<>();
        for (UUID id : ids) {
            if (id != null && !answered.contains(id)) {
                open.add(id);
            }
        }
        return open;
    }
}
