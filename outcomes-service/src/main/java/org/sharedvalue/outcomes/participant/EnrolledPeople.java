package org.sharedvalue.outcomes.participant;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has an enrolment in certain partnerships, asked of the database once for all people that a transaction names. */
@TransactionScoped
class EnrolledPeople implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient EntityManager entityManager;
    private final transient Set<UUID> asked = new HashSet<>();
    private final transient Set<UUID> enrolled = new HashSet<>();

    EnrolledPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Asks about people. */
    void ask(Collection<UUID> refs, Set<UUID> partnershipIds) {
        asked.addAll(refs);
        if (!refs.isEmpty() && !partnershipIds.isEmpty()) {
            enrolled.addAll(entityManager
                    .createQuery(
                            "select distinct n.participantRef from Enrolment n"
                                    + " where n.participantRef in :refs and n.partnershipId in :partnerships",
                            UUID.class)
                    .setParameter("refs", refs)
                    .setParameter("partnerships", partnershipIds)
                    .getResultList());
        }
    }

    /** Whether a person has one. */
    boolean includes(UUID ref, Set<UUID> partnershipIds) {
        if (!asked.contains(ref)) {
            ask(List.of(ref), partnershipIds);
        }
        return enrolled.contains(ref);
    }
}
