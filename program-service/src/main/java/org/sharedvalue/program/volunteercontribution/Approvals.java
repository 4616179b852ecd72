package org.sharedvalue.program.volunteercontribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** Decides on many volunteer hours in one transaction; those that cannot be decided on are answered and left. */
@ApplicationScoped
class Approvals {

    private static final String ROUTE = "/v1/volunteer-contributions/approvals";

    private final VolunteerContributions contributions;
    private final Requests requests;
    private final Writes writes;

    Approvals(VolunteerContributions contributions, Requests requests, Writes writes) {
        this.contributions = contributions;
        this.requests = requests;
        this.writes = writes;
    }

    Response decide(@Nullable ApprovalRequest sent) {
        ApprovalRequest request = requests.checked(sent);
        request.requireReason();
        return writes.answer(contributions, () -> decided(request).response());
    }

    private BatchAnswer decided(ApprovalRequest request) {
        Map<UUID, VolunteerContribution> found = contributions.lockedByIds(request.ids()).stream()
                .collect(Collectors.toMap(VersionedRecord::id, Function.identity()));
        Map<Integer, VolunteerContribution> decided = new TreeMap<>();
        Map<Integer, BatchAnswer.Item> items = new TreeMap<>();
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < request.ids().size(); index++) {
            UUID id = request.ids().get(index);
            try {
                decided.put(index, undecided(seen.add(id), found.get(id), request.decision()));
            } catch (ProblemException refusal) {
                items.put(index, BatchAnswer.Item.refused(index, refusal, ROUTE));
            }
        }
        List<VolunteerContribution> undecided = List.copyOf(decided.values());
        contributions.lockDaysOf(undecided);
        contributions.changeAll(undecided, Change.MOVED, each -> contributions.decide(each, request));
        decided.forEach((index, each) ->
                items.put(index, BatchAnswer.Item.done(index, Response.Status.OK, each.id(), each.version())));
        return new BatchAnswer(List.copyOf(items.values()));
    }

    private VolunteerContribution undecided(
            boolean first, @Nullable VolunteerContribution each, VolunteerContributionStatus decision) {
        if (each == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such record.");
        }
        contributions.requireDecider(each);
        if (!first) {
            throw new ProblemException(ProblemCode.DUPLICATE_VALUE, "The id stands twice in the list.");
        }
        each.status().requireUndecided(decision);
        return each;
    }
}
