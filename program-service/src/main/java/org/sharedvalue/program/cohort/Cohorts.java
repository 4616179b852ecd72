package org.sharedvalue.program.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
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

    /** Keeps cohorts from changing until the transaction ends, in one order; unknown ones are left out. */
    public void lock(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** The cohort that a record below it names, kept from changing until the transaction ends. */
    public Cohort referred(UUID id, String pointer) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(this::isSeen)
                .orElseThrow(() -> unknown(pointer));
    }

    /** Refuses a cohort that is none of the program's; an absent one is fine. */
    public void requireOf(Program program, @Nullable UUID cohortId) {
        if (cohortId == null) {
            return;
        }
        Cohort cohort = findByIdOptional(cohortId).orElseThrow(() -> unknown("/cohortId"));
        if (!cohort.programId().equals(program.id())) {
            if (!isSeen(cohort)) {
                throw unknown("/cohortId");
            }
            throw ProblemException.at("/cohortId", ProblemCode.RULE_BROKEN, "The cohort is of another program.");
        }
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such cohort.");
    }
}
