package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A query for ledger entries with its parameters in order, put together from parts.
 *
 * <p>Entries are walked in the order of the ledger and kept where they count, so that a page costs what it holds and not
 * what the program holds.
 */
final class Entries {

    /** Holds for the newest entry about a record. */
    static final String NEWEST = """
               AND NOT EXISTS (SELECT FROM ledger AS newer
                                WHERE newer.subject = entry.subject AND newer.version > entry.version)
            """;

    /** Walks each program of a scope on its own, so that each costs a page at most. */
    static final String OF_EACH_PROGRAM = """
            SELECT found.* FROM unnest(?) AS scope (program_id), LATERAL (
            """;

    /** Puts the pages of the programs together into one. */
    static final String IN_ORDER = """
             ORDER BY entry.seq LIMIT ?) AS found (seq, type, subject, enrolment_id, occurred_on)
             ORDER BY found.seq LIMIT ?
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a part and the values of its parameters. */
    Entries add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Runs it for its entries. */
    List<ProvenanceItem> items(Connection connection) throws SQLException {
        List<ProvenanceItem> items = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                items.add(new ProvenanceItem(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class)));
            }
        }
        return items;
    }

    /** Runs it for a number. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepared(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int index = 0; index < parameters.size(); index++) {
            Object value = parameters.get(index);
            if (value instanceof String[] texts) {
                statement.setArray(index + 1, connection.createArrayOf("text", texts));
            } else if (value instanceof Collection<?> ids) {
                statement.setArray(index + 1, connection.createArrayOf("uuid", ids.toArray()));
            } else {
                statement.setObject(index + 1, value);
            }
        }
        return statement;
    }
}
