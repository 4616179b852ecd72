package org.sharedvalue.gateway.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who writes what is made of the ledger: any number of transactions that take events in, or the one that puts rebuilt
 * tables in the place of theirs. Readers pass by it. The lock goes with the transaction.
 */
public final class ProjectionGate {

    private static final String ENTER = "SELECT pg_advisory_xact_lock_shared(hashtext('projections'))";
    private static final String CLOSE = "SELECT pg_advisory_xact_lock(hashtext('projections'))";

    private ProjectionGate() {}

    /** Comes before the first look at a projection in a transaction that will write one. */
    public static void enter(Connection connection) throws SQLException {
        execute(connection, ENTER);
    }

    /** Waits for every writer to finish and keeps new ones waiting. */
    public static void close(Connection connection) throws SQLException {
        execute(connection, CLOSE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
