package org.sharedvalue.gateway.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection. */
public final class Statements {

    private Statements() {}

    /** Runs one that answers no rows. */
    public static int run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** The rows that one answers. */
    public static <E> List<E> list(Connection connection, String sql, Row<E> row, @Nullable Object... parameters)
            throws SQLException {
        List<E> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
        }
        return found;
    }

    /** Sets parameters; collections are arrays of ids. */
    public static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object value = parameters[index];
            if (value instanceof Collection<?> ids) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            } else if (value instanceof String[] texts) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof Instant instant) {
                statement.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(index + 1, value);
            }
        }
    }

    /**
     * How a row is read.
     *
     * @param <E> what it is read as
     */
    @FunctionalInterface
    public interface Row<E> {

        E of(ResultSet row) throws SQLException;
    }
}
