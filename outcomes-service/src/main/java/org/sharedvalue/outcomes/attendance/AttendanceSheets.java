package org.sharedvalue.outcomes.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The sheets of sessions whose attendance was taken. */
@ApplicationScoped
class AttendanceSheets {

    private static final String BEGIN = """
            INSERT INTO attendance_sheet (session_id, partnership_id, version) VALUES (?1, ?2, 0)
            ON CONFLICT (session_id) DO NOTHING
            """;

    private final EntityManager entityManager;

    AttendanceSheets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The sheet of a session, for this transaction alone until it ends; begun with the first call. */
    AttendanceSheet locked(UUID sessionId, UUID partnershipId) {
        entityManager
                .createNativeQuery(BEGIN)
                .setParameter(1, sessionId)
                .setParameter(2, partnershipId)
                .executeUpdate();
        return entityManager.find(AttendanceSheet.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<AttendanceSheet> of(UUID sessionId) {
        return Optional.ofNullable(entityManager.find(AttendanceSheet.class, sessionId));
    }
}
