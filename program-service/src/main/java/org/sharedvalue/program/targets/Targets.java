package org.sharedvalue.program.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All targets. */
@ApplicationScoped
public class Targets extends PartnershipRecords<Target> {

    Targets() {
        super(Target.class, new TargetEvents(), List.of(Filter.id("programId")));
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("target_superseded_once", ProblemCode.STATE_CONFLICT);
    }

    /** Refuses to supersede what is unknown, aims at something else or is superseded already. */
    void requireSupersedable(TargetRequest request) {
        UUID supersededId = request.supersedesId();
        if (supersededId == null) {
            return;
        }
        Target superseded = findById(supersededId);
        if (superseded == null || !isSeen(superseded)) {
            throw ProblemException.at("/supersedesId", ProblemCode.UNKNOWN_REFERENCE, "There is no such target.");
        }
        if (!superseded.aimsAtSameAs(request)) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A target supersedes one of the same scope and figure.");
        }
        if (count("supersedesId = ?1", supersededId) > 0) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "The target is superseded already.");
        }
    }
}
