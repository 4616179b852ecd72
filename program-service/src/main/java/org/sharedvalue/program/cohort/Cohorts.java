package org.sharedvalue.program.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All cohorts. */
@ApplicationScoped
public class Cohorts extends PartnershipRecords<Cohort> {

    Cohorts() {
        super(
                Cohort.class,
                new CohortEvents(),
                List.of(Filter.word("status", CohortStatus.class), Filter.id("programId")));
    }

    /** Refuses a cohort that is none of the program's; an absent one is fine. */
    public void requireOf(Program program, @Nullable UUID cohortId) {
        if (cohortId == null) {
            return;
        }
        Cohort cohort = findByIdOptional(cohortId).orElseThrow(Cohorts::unknown);
        if (!cohort.programId().equals(program.id())) {
            if (!isSeen(cohort)) {
                throw unknown();
            }
            throw ProblemException.at("/cohortId", ProblemCode.RULE_BROKEN, "The cohort is of another program.");
        }
    }

    private static ProblemException unknown() {
        return ProblemException.at("/cohortId", ProblemCode.UNKNOWN_REFERENCE, "There is no such cohort.");
    }
}
