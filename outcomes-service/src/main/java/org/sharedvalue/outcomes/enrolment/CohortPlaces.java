package org.sharedvalue.outcomes.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.sharedvalue.outcomes.reference.CohortFacts;

/** The places that the running transaction has locked, in the order of their ids so that no two wait for each other. */
@TransactionScoped
class CohortPlaces implements Serializable {

    private static final long serialVersionUID = 1L;

    // An older version is what is still remembered of the cohort. If it still comes long after the newer one was agreed
    // about, then that never came to be: its owner has failed in between. The row is locked either way.
    private static final String LOCK_AND_REFRESH = """
            INSERT INTO cohort_place AS known (cohort_id, capacity, taken, version) VALUES (?1, ?2, 0, ?3)
            ON CONFLICT (cohort_id) DO UPDATE
               SET capacity = EXCLUDED.capacity, version = EXCLUDED.version, told_at = now()
             WHERE EXCLUDED.version >= known.version OR known.told_at < now() - interval '2 minutes'
            """;

    private final transient EntityManager entityManager;
    private final transient Map<UUID, CohortPlace> locked = new TreeMap<>();

    CohortPlaces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Locks the places of these cohorts and gives them the capacity that their owner tells, if it knows a newer one. */
    void lock(Collection<CohortFacts> cohorts) {
        cohorts.stream()
                .sorted(Comparator.comparing(CohortFacts::id))
                .forEach(cohort -> lock(cohort.id(), cohort.capacity(), cohort.version()));
    }

    /** Gives a cohort the capacity that its owner is about to give it, or refuses one below what is taken. */
    void resize(UUID cohortId, int capacity, int version) {
        lock(cohortId, capacity, version);
        of(cohortId).requireRoom();
    }

    private void lock(UUID cohortId, int capacity, int version) {
        entityManager
                .createNativeQuery(LOCK_AND_REFRESH)
                .setParameter(1, cohortId)
                .setParameter(2, capacity)
                .setParameter(3, version)
                .executeUpdate();
        locked.put(cohortId, entityManager.find(CohortPlace.class, cohortId));
    }

    /** The places of a cohort that is locked. */
    CohortPlace of(UUID cohortId) {
        return Objects.requireNonNull(locked.get(cohortId), "The places of the cohort are not locked");
    }

    /** What makes the places of a cohort again what they are now; nothing if they are not locked. */
    Runnable undo(UUID cohortId) {
        CohortPlace place = locked.get(cohortId);
        return place == null ? () -> {} : place.undo();
    }

    /** Those of the locked that have a place left. */
    List<CohortPlace> withPlacesLeft() {
        return locked.values().stream().filter(place -> place.free() > 0).toList();
    }
}
