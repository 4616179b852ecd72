package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the live tables equal to the built ones by changing the rows that differ. Unlike renamed or truncated tables,
 * changed rows are seen by every reader as of its own snapshot: none sees half of the switch, and none waits for it.
 */
final class SwitchOver {

    private static final String COLUMNS = """
            SELECT attribute.attname, attribute.attnum = ANY (key.indkey)
              FROM pg_attribute AS attribute
              JOIN pg_index AS key ON key.indrelid = attribute.attrelid AND key.indisprimary
             WHERE attribute.attrelid = ?::regclass AND attribute.attnum > 0 AND NOT attribute.attisdropped
             ORDER BY attribute.attnum
            """;
    private static final String ADOPT = """
            UPDATE ledger SET aggregate = adopted.aggregate, version = adopted.version,
                   program_id = adopted.program_id, enrolment_id = adopted.enrolment_id
              FROM %s AS adopted WHERE ledger.seq = adopted.seq
            """.formatted(BuiltTables.ADOPTED);
    private static final String COUNT = "UPDATE ledger_head SET rebuilds = rebuilds + 1";

    private final Connection connection;

    SwitchOver(Connection connection) {
        this.connection = connection;
    }

    /** Changes the live tables within a transaction that holds the gate; answers how many rows were not right. */
    long run() throws SQLException {
        long changed = 0;
        for (String table : DerivedTables.ALL) {
            changed += execute(table.equals(DerivedTables.CELLS) ? correction() : replacement(table));
        }
        execute(ADOPT);
        execute(COUNT);
        return changed;
    }

    private String replacement(String table) throws SQLException {
        List<String> key = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        read(table, key, rest);
        List<String> all = new ArrayList<>(key);
        all.addAll(rest);
        String update = rest.isEmpty()
                ? ""
                : "WHEN MATCHED AND ROW(%s) IS DISTINCT FROM ROW(%s) THEN UPDATE SET (%s) = ROW(%s)%n"
                        .formatted(list("live.", rest), list("built.", rest), list("", rest), list("built.", rest));
        return """
                MERGE INTO %s AS live USING %s AS built ON %s
                %sWHEN NOT MATCHED BY TARGET THEN INSERT (%s) VALUES (%s)
                WHEN NOT MATCHED BY SOURCE THEN DELETE
                """.formatted(
                        BuiltTables.live(table),
                        BuiltTables.built(table),
                        key.stream()
                                .map(column -> "live.%1$s = built.%1$s".formatted(column))
                                .collect(Collectors.joining(" AND ")),
                        update,
                        list("", all),
                        list("built.", all));
    }

    /** Adds to each cell what its sum over all writers lacks. */
    private String correction() throws SQLException {
        List<String> key = new ArrayList<>();
        read(DerivedTables.CELLS, key, new ArrayList<>());
        String inKey = list("", key);
        key.remove("\"shard\"");
        String cell = list("", key);
        return """
                INSERT INTO %1$s AS cell (%3$s, shard, amount)
                SELECT %3$s, 0, sum(amount)
                  FROM (SELECT %3$s, amount FROM %2$s UNION ALL SELECT %3$s, -amount FROM %1$s) AS difference
                 GROUP BY %3$s
                HAVING sum(amount) <> 0
                    ON CONFLICT (%4$s) DO UPDATE SET amount = cell.amount + excluded.amount
                """.formatted(
                        BuiltTables.live(DerivedTables.CELLS), BuiltTables.built(DerivedTables.CELLS), cell, inKey);
    }

    private void read(String table, List<String> key, List<String> rest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, BuiltTables.live(table));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    (row.getBoolean(2) ? key : rest).add('"' + row.getString(1) + '"');
                }
            }
        }
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private static String list(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
