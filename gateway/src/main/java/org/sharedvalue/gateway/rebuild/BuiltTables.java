package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tables beside the live ones, of the same form, in a schema of their own: the statements that write the live ones write
 * these while the schema comes first in the search path. They are not logged, since a crash throws them away.
 */
final class BuiltTables {

    /** The schema. */
    static final String SCHEMA = "rebuild";

    /** Entries of types that were unknown when they were taken in and are known now, with what the ledger lacks. */
    static final String ADOPTED = SCHEMA + ".adopted_entry";

    private static final String LIVE = "public";

    private final Connection connection;

    BuiltTables(Connection connection) {
        this.connection = connection;
    }

    /** The name of a live table, whatever the search path. */
    static String live(String table) {
        return LIVE + "." + table;
    }

    /** The name of a table beside it. */
    static String built(String table) {
        return SCHEMA + "." + table;
    }

    /** Makes them, empty; what a rebuild that was stopped has left goes. */
    void create() throws SQLException {
        drop();
        execute("CREATE SCHEMA " + SCHEMA);
        for (String table : DerivedTables.ALL) {
            execute("CREATE UNLOGGED TABLE " + built(table) + " (LIKE " + live(table) + " INCLUDING ALL)");
        }
        execute("CREATE UNLOGGED TABLE " + ADOPTED
                + " (seq bigint PRIMARY KEY, aggregate text NOT NULL, version integer NOT NULL,"
                + " program_id uuid, enrolment_id uuid)");
    }

    /** Has statements of this transaction write to them. */
    void comeFirst() throws SQLException {
        execute("SET LOCAL search_path TO " + SCHEMA + ", " + LIVE);
    }

    /** Tells the planner how large they have become. */
    void analyze() throws SQLException {
        for (String table : DerivedTables.ALL) {
            execute("ANALYZE " + built(table));
        }
    }

    /** Removes them. */
    void drop() throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
