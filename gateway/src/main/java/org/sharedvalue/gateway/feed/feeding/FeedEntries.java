package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/** Reads and writes entries of many feeds at once. */
final class FeedEntries {

    private static final String LATEST = """
            SELECT funder_id, position, id, kind, subject, outcome_id, version, program_id, type, occurred_on, data, corrects
              FROM feed_entry
             WHERE outcome_id = ANY (?) AND superseded_by IS NULL
            """;
    private static final String CHANGE = """
            UPDATE feed_entry SET superseded_by = changed.by, version = changed.version
              FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::integer[]) AS changed (funder_id, position, by, version)
             WHERE feed_entry.funder_id = changed.funder_id AND feed_entry.position = changed.position
            """;
    private static final String BLANK = """
            UPDATE feed_entry SET kind = 'TOMBSTONE', outcome_id = NULL, version = NULL, program_id = NULL, type = NULL,
                   occurred_on = NULL, data = NULL, corrects = NULL, superseded_by = NULL
              FROM unnest(?::uuid[], ?::uuid[]) AS buried (funder_id, outcome_id)
             WHERE feed_entry.funder_id = buried.funder_id AND feed_entry.outcome_id = buried.outcome_id
            """;
    private static final String APPEND = """
            INSERT INTO feed_entry (funder_id, position, id, kind, subject, outcome_id, version, program_id, type, occurred_on,
                   data, corrects, superseded_by)
            SELECT funder_id, position, id, kind, decode(subject, 'hex'), outcome_id, version, program_id, type, occurred_on,
                   data, corrects, superseded_by
              FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::integer[], ?::uuid[],
                          ?::text[], ?::date[], ?::text[], ?::uuid[], ?::bigint[])
                AS entry (funder_id, position, id, kind, subject, outcome_id, version, program_id, type, occurred_on, data,
                          corrects, superseded_by)
            """;

    private FeedEntries() {}

    /** What each funder was told last of each of these outcomes. */
    static Map<UUID, Map<UUID, FeedEntry>> latest(Connection connection, Collection<UUID> outcomes)
            throws SQLException {
        Map<UUID, Map<UUID, FeedEntry>> latest = new HashMap<>();
        if (outcomes.isEmpty()) {
            return latest;
        }
        try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setArray(1, connection.createArrayOf("uuid", outcomes.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    latest.computeIfAbsent(row.getObject("funder_id", UUID.class), any -> new HashMap<>())
                            .put(row.getObject("outcome_id", UUID.class), entry(row));
                }
            }
        }
        return latest;
    }

    /** Writes what folds have decided; superseding comes before what supersedes. */
    static void write(Connection connection, Collection<FeedFold> folds) throws SQLException {
        Columns changes = new Columns(4);
        Columns blanks = new Columns(2);
        Columns entries = new Columns(13);
        for (FeedFold fold : folds) {
            UUID funder = fold.feed().funderId();
            for (FeedEntry entry : fold.changed()) {
                changes.add(
                        funder,
                        entry.position(),
                        entry.supersededBy(),
                        entry.requiredContent().version());
            }
            fold.blanked().forEach(outcome -> blanks.add(funder, outcome));
            fold.appended().forEach(entry -> add(entries, funder, entry));
        }
        changes.execute(connection, CHANGE);
        blanks.execute(connection, BLANK);
        entries.execute(connection, APPEND);
    }

    private static void add(Columns entries, UUID funder, FeedEntry entry) {
        FeedEntry.Content told = entry.content();
        entries.add(
                funder,
                entry.position(),
                entry.id(),
                entry.kind(),
                entry.subject(),
                told == null ? null : told.outcomeId(),
                told == null ? null : told.version(),
                told == null ? null : told.programId(),
                told == null ? null : told.type(),
                told == null ? null : told.occurredOn(),
                told == null ? null : told.data(),
                told == null ? null : told.corrects(),
                entry.supersededBy());
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                HexFormat.of().formatHex(row.getBytes("subject")),
                new FeedEntry.Content(
                        row.getObject("outcome_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("program_id", UUID.class),
                        row.getString("type"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("data"),
                        row.getObject("corrects", UUID.class)),
                null);
    }
}
