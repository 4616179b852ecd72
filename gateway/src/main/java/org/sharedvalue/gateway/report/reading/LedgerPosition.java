package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the last ledger entry that a report hangs on. */
final class LedgerPosition {

    // Two look-ups in an index each: an OR over both would read the whole ledger.
    private static final String QUERY = """
            SELECT greatest(
                (SELECT max(seq) FROM ledger WHERE program_id = ?),
                (SELECT max(seq) FROM ledger WHERE subject = ANY (
                    ? || ARRAY (SELECT id::text FROM time_cost_rate WHERE employer_organisation_id = ANY (?)))))
            """;

    private LedgerPosition() {}

    /** The last entry about a program, its partnership, these organisations or the rates of these employers. */
    static long lastAbout(
            Connection connection, ProgramRow program, Collection<UUID> organisations, Collection<UUID> employers)
            throws SQLException {
        List<String> subjects = new ArrayList<>();
        subjects.add(program.partnershipId().toString());
        organisations.forEach(organisation -> subjects.add(organisation.toString()));
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setObject(1, program.id());
            statement.setArray(2, connection.createArrayOf("text", subjects.toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", employers.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
