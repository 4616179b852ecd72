package org.sharedvalue.outcomes.outcome;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.outcomes.enrolment.StartCorrected;
import org.sharedvalue.outcomes.sustainment.IndexJob;
import org.sharedvalue.outcomes.sustainment.SustainmentChecks;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All outcomes. Every write that can make another job start the index job lets the sustainment checks follow. */
@Singleton
public class Outcomes extends PartnershipRecords<Outcome> {

    private static final String LIVE_JOB_STARTS = "enrolmentId in ?1 and status in ('REPORTED', 'VERIFIED')"
            + " and type in ('JOB_START', 'SELF_EMPLOYMENT_START', 'APPRENTICESHIP_START')"
            + " order by enrolmentId, occurredOn, id";

    private final SustainmentChecks checks;

    Outcomes(SustainmentChecks checks) {
        super(
                Outcome.class,
                new OutcomeEvents(),
                List.of(
                        Filter.word("status", OutcomeStatus.class),
                        Filter.id("enrolmentId"),
                        Filter.id("programId"),
                        Filter.word("type", OutcomeType.class)));
        this.checks = checks;
    }

    /** The enrolments of these outcomes. */
    public List<UUID> enrolmentsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select distinct e.enrolmentId from Outcome e where e.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public List<Outcome> addAll(List<Outcome> added, List<@Nullable String> externalIds) {
        List<Outcome> result = super.addAll(added, externalIds);
        followIndexJobs(result);
        return result;
    }

    @Override
    public List<Outcome> changeAll(List<Outcome> changed, Change change, Consumer<Outcome> rule) {
        List<Outcome> result = super.changeAll(changed, change, rule);
        if (change == Change.MOVED) {
            followIndexJobs(result);
        }
        return result;
    }

    /** Forgets what leads to the person in outcomes of enrolments whose participant is being erased. */
    public List<Outcome> erase(Collection<UUID> enrolmentIds) {
        List<Outcome> own = list("enrolmentId in ?1 order by id", enrolmentIds);
        super.changeAll(own.stream().filter(Outcome::isTraceable).toList(), Change.EDITED, Outcome::erase);
        return own;
    }

    private void followIndexJobs(List<Outcome> written) {
        Set<UUID> enrolmentIds = written.stream()
                .filter(each -> each.type().isJobStart())
                .map(Outcome::enrolmentId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!enrolmentIds.isEmpty()) {
            checks.follow(enrolmentIds, indexJobs(enrolmentIds));
        }
    }

    private Map<UUID, IndexJob> indexJobs(Set<UUID> enrolmentIds) {
        Map<UUID, IndexJob> earliest = new TreeMap<>();
        for (Outcome start : list(LIVE_JOB_STARTS, enrolmentIds)) {
            earliest.putIfAbsent(
                    start.enrolmentId(),
                    new IndexJob(
                            start.id(),
                            start.enrolmentId(),
                            start.programId(),
                            start.partnershipId(),
                            start.occurredOn(),
                            start.type() == OutcomeType.SELF_EMPLOYMENT_START));
        }
        return earliest;
    }

    void refuseOutcomesBefore(@Observes StartCorrected corrected) {
        long before = count(
                "enrolmentId = ?1 and status in ('REPORTED', 'VERIFIED') and occurredOn < ?2",
                corrected.enrolmentId(),
                corrected.startedOn());
        if (before > 0) {
            throw ProblemException.at(
                    "/startedOn", ProblemCode.DATES_OUT_OF_ORDER, "The enrolment has an outcome before that day.");
        }
    }
}
