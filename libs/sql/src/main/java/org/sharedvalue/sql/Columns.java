package org.sharedvalue.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one statement, column by column: text arrays that {@code unnest(?::uuid[], ?::date[], …)}
 * turns into rows again. Strings the driver sends as they are; of arrays of objects it would escape each letter.
 */
public final class Columns {

    private final List<List<@Nullable String>> columns = new ArrayList<>();

    /** No rows yet, of this many columns. */
    public Columns(int width) {
        for (int column = 0; column < width; column++) {
            columns.add(new ArrayList<>());
        }
    }

    /** One column. */
    public static Columns of(Collection<?> values) {
        Columns columns = new Columns(1);
        values.forEach(columns::add);
        return columns;
    }

    /** Adds a row; each value is written as its text. */
    public void add(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("A row of " + row.length + " values in " + columns.size() + " columns");
        }
        for (int column = 0; column < row.length; column++) {
            Object value = row[column];
            columns.get(column).add(value == null ? null : value.toString());
        }
    }

    /** The number of rows. */
    public int size() {
        return columns.get(0).size();
    }

    /** Sets the columns as consecutive parameters, the first of them at this index. */
    public void bind(PreparedStatement statement, int firstIndex) throws SQLException {
        Connection connection = statement.getConnection();
        for (int column = 0; column < columns.size(); column++) {
            statement.setArray(
                    firstIndex + column,
                    connection.createArrayOf("text", columns.get(column).toArray(String[]::new)));
        }
    }

    /** Runs a statement whose only parameters are the columns; without rows it is not run at all. */
    public void execute(Connection connection, String sql) throws SQLException {
        if (size() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1);
            statement.execute();
        }
    }
}
