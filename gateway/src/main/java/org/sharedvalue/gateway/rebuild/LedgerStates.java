package org.sharedvalue.gateway.rebuild;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.UndecodableEvent;

/** Reads the events of the ledger in its order, without those that a newer one about the same record supersedes. */
final class LedgerStates {

    private static final String PAGE = """
            SELECT entry.seq, entry.event_id, entry.type, entry.ordering_key, entry.event_time, entry.data,
                   entry.aggregate IS NULL
              FROM ledger AS entry
             WHERE entry.seq > ? AND entry.seq <= ? AND entry.type = ANY(?) AND entry.data IS NOT NULL
               AND NOT EXISTS (SELECT FROM ledger AS newer
                                WHERE newer.subject = entry.subject AND newer.version > entry.version
                                  AND newer.aggregate IS NOT NULL AND newer.data IS NOT NULL)
             ORDER BY entry.seq
             LIMIT ?
            """;
    private static final String[] KNOWN =
            Arrays.stream(EventType.values()).map(EventType::type).toArray(String[]::new);

    private LedgerStates() {}

    /** The events after one position and up to another, of as many entries as are asked for. */
    static Page read(Connection connection, long after, long upTo, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setArray(3, connection.createArrayOf("text", KNOWN));
            statement.setInt(4, limit);
            List<Entry> entries = new ArrayList<>();
            int rows = 0;
            long last = after;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                    last = row.getLong(1);
                    boolean unknownThen = row.getBoolean(7);
                    DomainEvent event = event(row, unknownThen);
                    if (event != null) {
                        entries.add(new Entry(last, unknownThen, event));
                    }
                }
            }
            return new Page(entries, rows < limit ? upTo : last);
        }
    }

    /** The event; null for one that nobody has ever been able to read. */
    private static @Nullable DomainEvent event(ResultSet row, boolean unknownThen) throws SQLException {
        EventType type = EventType.of(row.getString(3)).orElseThrow();
        try {
            return EventEnvelope.toDomainEvent(
                    CloudEventBuilder.v1()
                            .withId(row.getString(2))
                            .withType(type.type())
                            .withSource(URI.create("/ledger"))
                            .withTime(row.getObject(5, OffsetDateTime.class))
                            .withExtension(EventEnvelope.PARTITION_KEY, row.getString(4))
                            .withData("application/json", row.getString(6).getBytes(StandardCharsets.UTF_8))
                            .build(),
                    type);
        } catch (UndecodableEvent unfit) {
            if (unknownThen) {
                return null;
            }
            throw new UnreadableEntry(row.getLong(1), unfit);
        }
    }

    /**
     * What was read.
     *
     * @param entries events in the order of the ledger
     * @param reached position up to which nothing is left
     */
    record Page(List<Entry> entries, long reached) {

        Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An event and where it stands.
     *
     * @param seq its position in the ledger
     * @param unknownThen whether its type was unknown when it was taken in
     * @param event the event
     */
    record Entry(long seq, boolean unknownThen, DomainEvent event) {}
}
