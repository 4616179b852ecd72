package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.history.FieldChange;
import org.sharedvalue.web.history.HistoryEntry;

/** How records stood since when, and who moved them. Triggers write it, so that no move goes without its line. */
public final class OwnHistory {

    private static final String NAME =
            "SELECT set_config('history.subject', ?, true), set_config('history.organisation', ?, true)";
    private static final String NEWEST_FIRST = """
            SELECT version, changed_at, subject, organisation_id, before, after, reason
              FROM record_history
             WHERE record_id = ? AND version < ?
             ORDER BY version DESC
             LIMIT ?
            """;

    private OwnHistory() {}

    /** Whoever moves records in this transaction. */
    public static void name(Connection connection, String subject, @Nullable UUID organisation) throws SQLException {
        Statements.list(connection, NAME, row -> true, subject, organisation == null ? "" : organisation.toString());
    }

    /** The moves of a record that led to versions before this one, newest first. */
    public static List<HistoryEntry> of(Connection connection, UUID record, int beforeVersion, int most)
            throws SQLException {
        return Statements.list(connection, NEWEST_FIRST, OwnHistory::entry, record, beforeVersion, most);
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        String before = row.getString("before");
        return new HistoryEntry(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getObject("organisation_id", UUID.class),
                before == null ? "CREATED" : "MOVED",
                List.of(new FieldChange("status", text(before), text(row.getString("after")))),
                row.getString("reason"));
    }

    private static @Nullable JsonNode text(@Nullable String word) {
        return word == null ? null : TextNode.valueOf(word);
    }
}
