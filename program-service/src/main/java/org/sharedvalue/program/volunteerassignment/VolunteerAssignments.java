package org.sharedvalue.program.volunteerassignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.ContributedRecords;
import org.sharedvalue.records.Filter;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All volunteer assignments. */
@ApplicationScoped
public class VolunteerAssignments extends ContributedRecords<VolunteerAssignment> {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);
    private static final String OUTSIDE =
            "c.status in ('SUBMITTED', 'APPROVED') and (c.workedOn < :first or c.workedOn > :last)";

    VolunteerAssignments() {
        super(
                VolunteerAssignment.class,
                new VolunteerAssignmentEvents(),
                "employerOrganisationId",
                List.of(Filter.id("programId")));
    }

    /** The assignments that hours name, kept from changing until the transaction ends; unknown ones are left out. */
    public List<VolunteerAssignment> referred(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Refuses a change that hours recorded under the assignment contradict. */
    void requireRoomForHours(VolunteerAssignment current, VolunteerAssignmentRequest wanted) {
        boolean sameVolunteer = current.isSameVolunteer(wanted);
        boolean sameDays = current.hasSameDays(wanted);
        if (sameVolunteer && sameDays) {
            return;
        }
        getEntityManager().lock(current, LockModeType.PESSIMISTIC_WRITE);
        LocalDate last = wanted.to() == null ? FAR_FUTURE : wanted.to();
        if (!sameVolunteer && hasHours("true", Map.of("id", current.id()))) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "Hours are recorded for this volunteer; make another assignment instead.");
        }
        if (!sameDays && hasHours(OUTSIDE, Map.of("id", current.id(), "first", wanted.from(), "last", last))) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "Hours are recorded outside these days.");
        }
    }

    private boolean hasHours(String condition, Map<String, Object> parameters) {
        TypedQuery<Long> count = getEntityManager()
                .createQuery(
                        "select count(c) from VolunteerContribution c where c.assignmentId = :id and " + condition,
                        Long.class);
        parameters.forEach(count::setParameter);
        return count.getSingleResult() > 0;
    }
}
