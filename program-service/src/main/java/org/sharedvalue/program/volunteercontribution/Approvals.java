package org.sharedvalue.program.volunteercontribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.BatchAnswer;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.problem.Problem;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.TraceId;
import org.sharedvalue.web.validation.Requests;

/** Decides on many volunteer hours in one transaction; those that cannot be decided on are answered and left. */
@ApplicationScoped
class Approvals {

    private static final int MULTI_STATUS = 207;

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
        BatchAnswer answer = writes.run(contributions, () -> decided(request));
        return Response.status(MULTI_STATUS).entity(answer).build();
    }

    private BatchAnswer decided(ApprovalRequest request) {
        Map<UUID, VolunteerContribution> found = contributions.lockedByIds(request.ids()).stream()
                .collect(Collectors.toMap(VersionedRecord::id, Function.identity()));
        List<VolunteerContribution> undecided = new ArrayList<>();
        List<BatchAnswer.Item> items = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < request.ids().size(); index++) {
            UUID id = request.ids().get(index);
            try {
                undecided.add(undecided(seen.add(id), found.get(id), request.decision()));
                items.add(new BatchAnswer.Item(index, Response.Status.OK.getStatusCode(), id, null));
            } catch (ProblemException refusal) {
                Problem problem = Problem.of(refusal, null, TraceId.of(null));
                items.add(new BatchAnswer.Item(index, problem.status(), null, problem));
            }
        }
        contributions.lockDaysOf(undecided);
        contributions.changeAll(undecided, Change.MOVED, each -> contributions.decide(each, request));
        return new BatchAnswer(items);
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
