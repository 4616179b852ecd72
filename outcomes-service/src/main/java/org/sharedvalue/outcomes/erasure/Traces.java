package org.sharedvalue.outcomes.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** What stands about a person outside of the facts: who it is, what it agreed to, who looked, kept answers, unsent events. */
@ApplicationScoped
class Traces {

    private static final String ABOUT = "about";

    /** What stands about the traces themselves; before these go. */
    private static final List<String> OF_CONSENTS = List.of(
            "DELETE FROM record_history WHERE record_id IN (SELECT id FROM consent WHERE participant_ref = :ref)",
            "DELETE FROM idempotent_request WHERE mentions && ARRAY(SELECT id FROM consent WHERE participant_ref = :ref)");

    private static final List<String> RECORDS = List.of(
            "DELETE FROM participant_identity WHERE id = :ref",
            "DELETE FROM identity_access WHERE participant_ref = :ref",
            "DELETE FROM consent WHERE participant_ref = :ref");

    /** The row of the person goes when nothing points at it any more. */
    private static final List<String> LAST =
            List.of("DELETE FROM record_history WHERE record_id = :ref", "DELETE FROM participant WHERE id = :ref");

    private static final String ANSWERS = "DELETE FROM idempotent_request WHERE mentions && CAST(:about AS uuid[])";
    private static final String REASONS = "UPDATE record_history SET reason = NULL"
            + " WHERE record_id = ANY (CAST(:about AS uuid[])) AND reason IS NOT NULL";

    // The relay may have sent these already; compaction then removes what the topic holds of them.
    private static final String UNSENT = "UPDATE outbox SET data = replace(data, :before, :after)"
            + " WHERE subject = ANY (CAST(:about AS text[])) AND strpos(data, :before) > 0";

    private static final String UNSENT_WORDS = "UPDATE outbox"
            + " SET data = CAST(jsonb_set(CAST(data AS jsonb), '{state,text}', 'null') AS text)"
            + " WHERE subject = ANY (CAST(:about AS text[])) AND type LIKE 'sharedvalue.testimonial.%'";

    private final EntityManager entityManager;

    Traces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Removes them.
     *
     * @param about ids of all records about the person
     * @return how many identities, accesses to them and consents there were
     */
    int remove(UUID participantRef, UUID freshRef, List<UUID> about) {
        entityManager.flush();
        String[] ids = about.stream().map(UUID::toString).toArray(String[]::new);
        run(query(UNSENT)
                .setParameter("before", participantRef.toString())
                .setParameter("after", freshRef.toString())
                .setParameter(ABOUT, array(ids)));
        run(query(UNSENT_WORDS).setParameter(ABOUT, array(ids)));
        run(query(ANSWERS).setParameter(ABOUT, array(ids)));
        run(query(REASONS).setParameter(ABOUT, array(ids)));
        OF_CONSENTS.forEach(statement -> run(query(statement).setParameter("ref", participantRef)));
        int removed = 0;
        for (String statement : RECORDS) {
            removed += run(query(statement).setParameter("ref", participantRef));
        }
        LAST.forEach(statement -> run(query(statement).setParameter("ref", participantRef)));
        return removed;
    }

    /** As PostgreSQL writes an array. */
    private static String array(String[] ids) {
        return "{" + String.join(",", ids) + "}";
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static int run(Query query) {
        return query.executeUpdate();
    }
}
