package org.sharedvalue.outcomes.sustainment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.outcomes.consent.ConsentPurpose;
import org.sharedvalue.outcomes.consent.ConsentWithdrawn;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All sustainment checks. They follow the index job of their enrolment. */
@ApplicationScoped
public class SustainmentChecks extends PartnershipRecords<SustainmentCheck> {

    private static final List<Integer> MILESTONES = List.of(13, 26, 52);

    private static final String OPEN_OF_PERSON = "status = 'SCHEDULED' and enrolmentId in"
            + " (select n.id from Enrolment n where n.participantRef = ?1) order by id";

    SustainmentChecks() {
        super(
                SustainmentCheck.class,
                new SustainmentCheckEvents(),
                List.of(
                        Filter.word("status", CheckStatus.class),
                        Filter.id("enrolmentId"),
                        Filter.id("programId"),
                        new Filter("due", "e.status = :due", SustainmentChecks::due),
                        Filter.date("on", "e.dueOn <= :on")));
    }

    private static CheckStatus due(String text) {
        if (!text.equals("true")) {
            throw new IllegalArgumentException("only what is due can be asked for");
        }
        return CheckStatus.SCHEDULED;
    }

    @Override
    protected Map<String, String> completed(Map<String, String> sent) {
        if (sent.containsKey("on") && !sent.containsKey("due")) {
            throw ProblemException.in("on", ProblemCode.BAD_PARAMETER, "'on' goes with due=true.");
        }
        if (!sent.containsKey("due") || sent.containsKey("on")) {
            return sent;
        }
        Map<String, String> completed = new HashMap<>(sent);
        completed.put("on", today().toString());
        return completed;
    }

    /** The enrolments of these checks. */
    List<UUID> enrolmentsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select distinct e.enrolmentId from SustainmentCheck e where e.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The checks of these jobs that count. */
    List<SustainmentCheck> liveOfJobs(Collection<UUID> jobStartOutcomeIds) {
        return list("jobStartOutcomeId in ?1 and status <> 'CANCELLED'", jobStartOutcomeIds);
    }

    /** The checks of these enrolments that count. */
    List<SustainmentCheck> liveOf(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1 and status <> 'CANCELLED' order by id", enrolmentIds);
    }

    /** Who may no longer be contacted is not followed up. */
    void follow(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == ConsentPurpose.FOLLOW_UP_CONTACT) {
            changeAll(list(OPEN_OF_PERSON, withdrawn.participantRef()), Change.MOVED, SustainmentCheck::decline);
        }
    }

    /** Ends the open checks of enrolments whose participant is being erased. */
    public List<SustainmentCheck> erase(Collection<UUID> enrolmentIds) {
        List<SustainmentCheck> own = list("enrolmentId in ?1 order by id", enrolmentIds);
        List<SustainmentCheck> touched = own.stream()
                .filter(each -> each.status() == CheckStatus.SCHEDULED || each.externalId() != null)
                .toList();
        changeAll(touched, Change.MOVED, each -> each.erase(today()));
        return own;
    }

    /** Cancels checks of jobs that are no longer the index job and makes those of jobs that have become it. */
    public void follow(Set<UUID> enrolmentIds, Map<UUID, IndexJob> indexJobs) {
        List<SustainmentCheck> live = liveOf(enrolmentIds);
        Set<UUID> indexIds =
                indexJobs.values().stream().map(IndexJob::outcomeId).collect(Collectors.toSet());
        List<SustainmentCheck> obsolete = live.stream()
                .filter(each -> !indexIds.contains(each.jobStartOutcomeId()))
                .toList();
        changeAll(obsolete, Change.MOVED, SustainmentCheck::cancel);
        Set<UUID> checked =
                live.stream().map(SustainmentCheck::jobStartOutcomeId).collect(Collectors.toSet());
        List<SustainmentCheck> made = new ArrayList<>();
        indexJobs.values().stream()
                .filter(job -> !checked.contains(job.outcomeId()))
                .forEach(job -> MILESTONES.forEach(weeks -> made.add(new SustainmentCheck(job, weeks))));
        addAll(made, Collections.nCopies(made.size(), null));
    }
}
