package org.sharedvalue.outcomes.declaredresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All declared results. */
@ApplicationScoped
public class DeclaredResults extends PartnershipRecords<DeclaredResult> {

    DeclaredResults() {
        super(DeclaredResult.class, new DeclaredResultEvents(), List.of(Filter.id("programId")));
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("declared_result_superseded_once", ProblemCode.STATE_CONFLICT);
    }

    /** Refuses to supersede what is unknown, declares something else or is superseded already. */
    void requireSupersedable(DeclaredResultRequest request) {
        UUID supersededId = request.supersedesId();
        if (supersededId == null) {
            return;
        }
        DeclaredResult superseded = findById(supersededId);
        if (superseded == null || !isSeen(superseded)) {
            throw ProblemException.at(
                    "/supersedesId", ProblemCode.UNKNOWN_REFERENCE, "There is no such declared result.");
        }
        if (!superseded.declaresSameAs(request)) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A result supersedes one of the same program and figure code.");
        }
        if (count("supersedesId = ?1", supersededId) > 0) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "The result is superseded already.");
        }
    }
}
