package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Finds the last ledger entry that a report hangs on. */
final class LedgerPosition {

    // Look-ups in an index each: an OR over both would read the whole ledger.
    private static final String QUERY = """
            SELECT greatest(
                (SELECT max(last.seq)
                   FROM unnest(?::uuid[]) AS program (id),
                        LATERAL (SELECT max(seq) AS seq FROM ledger WHERE program_id = program.id) AS last),
                (SELECT max(seq) FROM ledger WHERE subject = ANY (
                    ?::text[] || ARRAY (SELECT id::text FROM time_cost_rate WHERE employer_organisation_id = ANY (?)))))
            """;

    private LedgerPosition() {}

    /** The last entry about these programs, these other records or the rates of these employers. */
    static long lastAbout(
            Connection connection, Collection<UUID> programs, Collection<UUID> others, Collection<UUID> employers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", others.stream().map(UUID::toString).toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", employers.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
