package org.sharedvalue.outcomes.sustainment;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The live checks of the jobs whose enrolments the running transaction has locked. */
@TransactionScoped
class LockedChecks implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient SustainmentChecks checks;
    private final transient Map<UUID, List<SustainmentCheck>> byJob = new HashMap<>();

    LockedChecks(SustainmentChecks checks) {
        this.checks = checks;
    }

    void read(Collection<UUID> jobStartOutcomeIds) {
        byJob.putAll(checks.liveOfJobs(jobStartOutcomeIds).stream()
                .collect(Collectors.groupingBy(SustainmentCheck::jobStartOutcomeId)));
    }

    List<SustainmentCheck> ofJob(UUID jobStartOutcomeId) {
        return byJob.getOrDefault(jobStartOutcomeId, List.of());
    }
}
