package org.sharedvalue.gateway.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.intake.LiveCells;

/** What stands in the live tables, and how to spoil it. */
final class LiveTables {

    private LiveTables() {}

    /** Every row of every derived table; of cells their sums, in which writers do not show. */
    static Map<String, List<String>> of(DataSource database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : DerivedTables.ALL) {
            if (!table.equals(DerivedTables.CELLS)) {
                rows.put(table, Sql.texts(database, "SELECT live::text FROM " + table + " AS live ORDER BY 1"));
            }
        }
        List<String> cells = new ArrayList<>();
        LiveCells.of(database).forEach((key, amount) -> cells.add(key + "=" + amount));
        rows.put(DerivedTables.CELLS, cells);
        return rows;
    }

    /** Loses rows, changes rows and adds rows that no event stands behind. */
    static void spoil(DataSource database) throws SQLException {
        for (String table : DerivedTables.ALL) {
            Sql.execute(
                    database,
                    "DELETE FROM " + table + " WHERE ctid IN (SELECT ctid FROM " + table
                            + " ORDER BY random() LIMIT (SELECT count(*) / 3 FROM " + table + "))");
        }
        Sql.execute(database, "UPDATE enrolment SET status = 'APPLIED' WHERE status = 'COMPLETED'");
        Sql.execute(database, "UPDATE figure_cell SET amount = amount + 7 WHERE dimension = 'ALL'");
        Sql.execute(database, "UPDATE outcome SET version = version + 100");
        Sql.execute(
                database,
                "INSERT INTO organisation (id, version, status, display_name, sector)"
                        + " VALUES (gen_random_uuid(), 9, 'ACTIVE', 'Nobody', 'FOR_PROFIT')");
    }
}
