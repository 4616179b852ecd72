package org.sharedvalue.outcomes.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Who is already open in which program, as the running transaction sees and changes it. */
@TransactionScoped
class OpenEnrolments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient EntityManager entityManager;
    private final transient Set<Place> taken = new HashSet<>();

    OpenEnrolments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Reads the open enrolments of these people in one go. */
    void read(Collection<UUID> participantRefs) {
        if (participantRefs.isEmpty()) {
            return;
        }
        entityManager
                .createQuery(
                        "select e.participantRef, e.programId from Enrolment e where e.participantRef in :refs"
                                + " and e.status in ('APPLIED', 'WAITLISTED', 'ENROLLED', 'ACTIVE')",
                        Object[].class)
                .setParameter("refs", participantRefs)
                .getResultStream()
                .forEach(open -> taken.add(new Place((UUID) open[0], (UUID) open[1])));
    }

    /** Refuses a second open enrolment of a person in a program. */
    void claim(UUID participantRef, UUID programId) {
        if (!taken.add(new Place(participantRef, programId))) {
            throw new ProblemException(
                    ProblemCode.OPEN_ENROLMENT_EXISTS, "The participant has an open enrolment in the program.");
        }
    }

    /** Gives back what was claimed in this transaction. */
    void release(UUID participantRef, UUID programId) {
        taken.remove(new Place(participantRef, programId));
    }

    private record Place(UUID participantRef, UUID programId) {}
}
