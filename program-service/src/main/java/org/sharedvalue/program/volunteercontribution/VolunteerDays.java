package org.sharedvalue.program.volunteercontribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** The days of all volunteers; a day is used in a transaction that has locked it. */
@ApplicationScoped
class VolunteerDays {

    private static final String OPEN = """
            INSERT INTO volunteer_day (employer_organisation_id, volunteer_ref, worked_on, quarters)
            SELECT DISTINCT employer, ref, worked_on, 0
            FROM unnest(CAST(:employers AS uuid[]), CAST(:refs AS text[]), CAST(:days AS date[])) AS k (employer, ref, worked_on)
            ORDER BY employer, ref, worked_on
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT d.* FROM volunteer_day d
            WHERE (d.employer_organisation_id, d.volunteer_ref, d.worked_on) IN (
                SELECT * FROM unnest(CAST(:employers AS uuid[]), CAST(:refs AS text[]), CAST(:days AS date[])))
            ORDER BY d.employer_organisation_id, d.volunteer_ref, d.worked_on
            FOR UPDATE
            """;

    private final EntityManager entityManager;

    VolunteerDays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Locks days until the transaction ends, in one order, so that two batches never wait for each other in a ring. */
    void lock(Collection<DayKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        UUID[] employers = keys.stream().map(DayKey::employerOrganisationId).toArray(UUID[]::new);
        String[] refs = keys.stream().map(DayKey::volunteerRef).toArray(String[]::new);
        LocalDate[] days = keys.stream().map(DayKey::workedOn).toArray(LocalDate[]::new);
        entityManager
                .createNativeQuery(OPEN)
                .setParameter("employers", employers)
                .setParameter("refs", refs)
                .setParameter("days", days)
                .executeUpdate();
        entityManager
                .createNativeQuery(LOCK, VolunteerDay.class)
                .setParameter("employers", employers)
                .setParameter("refs", refs)
                .setParameter("days", days)
                .getResultList();
    }

    /** A day that this transaction has locked. */
    VolunteerDay locked(DayKey key) {
        VolunteerDay day = entityManager.find(VolunteerDay.class, key);
        if (day == null) {
            throw new IllegalStateException("The day was not locked");
        }
        return day;
    }
}
