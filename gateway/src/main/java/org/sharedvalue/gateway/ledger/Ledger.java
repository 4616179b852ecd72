package org.sharedvalue.gateway.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/** Writes the ledger. */
public final class Ledger {

    private static final String KNOWN = "SELECT event_id FROM ledger WHERE event_id = ANY(?::text[])";

    // Without ON CONFLICT: a skipped row would leave a gap in seq.
    private static final String APPEND = """
            WITH head AS (UPDATE ledger_head SET seq = seq + ? RETURNING epoch, seq),
                 appended AS (
                   INSERT INTO ledger (seq, event_id, type, aggregate, subject, version, ordering_key, program_id,
                          enrolment_id, event_time, topic, "partition", "offset", traceparent, data)
                   SELECT head.seq - ? + ordinal, event_id, type, aggregate, subject, version, ordering_key, program_id,
                          enrolment_id, event_time, topic, "partition", "offset", traceparent, data
                     FROM head,
                          unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::uuid[],
                                 ?::uuid[], ?::timestamptz[], ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::jsonb[])
                          WITH ORDINALITY
                       AS entry(event_id, type, aggregate, subject, version, ordering_key, program_id,
                                enrolment_id, event_time, topic, "partition", "offset", traceparent, data, ordinal))
            SELECT epoch, seq, now() FROM head
            """;
    private static final int WIDTH = 14;

    private static final String RENEW = """
            UPDATE ledger SET data = jsonb_set(data, '{state,participantRef}', to_jsonb(renewed.ref::text))
              FROM unnest(?::text[], ?::uuid[]) AS renewed(subject, ref)
             WHERE ledger.subject = renewed.subject AND ledger.aggregate = 'enrolment'
               AND data #>> '{state,participantRef}' <> renewed.ref::text
            """;

    private static final String BLANK = """
            UPDATE ledger SET data = jsonb_set(data, '{state,text}', 'null')
             WHERE subject = ANY(?::text[]) AND aggregate = 'testimonial' AND data #>> '{state,text}' IS NOT NULL
            """;

    /** Takes the words out of the entries of testimonials. */
    public void blankWords(Connection connection, Collection<String> testimonialIds) throws SQLException {
        Columns.of(testimonialIds).execute(connection, BLANK);
    }

    /** Gives the entries of enrolments, whose participant was erased, the fresh reference. */
    public void renewReferences(Connection connection, Map<UUID, UUID> refByEnrolment) throws SQLException {
        Columns columns = new Columns(2);
        refByEnrolment.forEach((enrolmentId, ref) -> columns.add(enrolmentId.toString(), ref));
        columns.execute(connection, RENEW);
    }

    /** Those of these event ids that the ledger has. */
    public Set<String> known(Connection connection, Collection<String> eventIds) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Columns.of(eventIds).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    /**
     * Appends entries that the ledger does not have, in their order. Must be the last statement before the commit: from
     * here on every other writer waits, which makes the order of seq the order of commit.
     */
    public LedgerHead append(Connection connection, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, entries.size());
            statement.setInt(2, entries.size());
            columns(entries).bind(statement, 3);
            try (ResultSet head = statement.executeQuery()) {
                head.next();
                return new LedgerHead(
                        head.getInt(1),
                        head.getLong(2),
                        head.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }

    private static Columns columns(List<LedgerEntry> entries) {
        Columns columns = new Columns(WIDTH);
        for (LedgerEntry entry : entries) {
            columns.add(
                    entry.eventId(),
                    entry.type(),
                    entry.aggregate() == null ? null : entry.aggregate().word(),
                    entry.subject(),
                    entry.version(),
                    entry.orderingKey(),
                    entry.programId(),
                    entry.enrolmentId(),
                    entry.eventTime(),
                    entry.topic(),
                    entry.partition(),
                    entry.offset(),
                    entry.traceparent(),
                    entry.data());
        }
        return columns;
    }
}
