package org.sharedvalue.outcomes.reference;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where programs and cohorts can be looked up; unknown ids are left out of the answer. */
public interface ProgramDirectory {

    List<ProgramFacts> programs(Set<UUID> ids);

    List<CohortFacts> cohorts(Set<UUID> ids);
}
