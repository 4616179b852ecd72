package org.sharedvalue.outcomes.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where programs and cohorts can be looked up; unknown ids are left out of the answers. */
public interface ProgramDirectory {

    List<ProgramFacts> programs(Set<UUID> ids);

    /** The program as it is now, whatever is remembered. */
    Optional<ProgramFacts> programNow(UUID id);

    List<CohortFacts> cohorts(Set<UUID> ids);

    /** The cohort as it is now, whatever is remembered. */
    Optional<CohortFacts> cohortNow(UUID id);

    List<SessionFacts> sessions(Set<UUID> ids);

    /** The session as it is now, whatever is remembered. */
    Optional<SessionFacts> sessionNow(UUID id);
}
