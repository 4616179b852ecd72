package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.sharedvalue.gateway.projection.ProjectionGate;

/**
 * One rebuild on one connection. Everything before the switch touches the built tables only, and the switch is one
 * transaction, so that it may be stopped at any line.
 */
final class RebuildWork {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    // A gateway that hangs in a transaction must not make the others wait longer than this.
    private static final String PATIENCE = "SET LOCAL lock_timeout = '2s'";
    private static final String NO_LIMIT = "SET LOCAL lock_timeout = 0";
    private static final int TRIES = 30;

    private final Connection connection;
    private final long run;
    private final BooleanSupplier stopped;
    private final BuiltTables tables;
    private final LedgerReplay replay;

    RebuildWork(Connection connection, long run, BooleanSupplier stopped) {
        this.connection = connection;
        this.run = run;
        this.stopped = stopped;
        this.tables = new BuiltTables(connection);
        this.replay = new LedgerReplay(connection, Adoption.NOTED);
    }

    /** Fills the built tables and puts them in place; the connection must not commit by itself. */
    void run() throws SQLException {
        tables.create();
        connection.commit();
        int tries = 0;
        do {
            fill();
        } while (!switched(++tries));
        tables.drop();
        connection.commit();
    }

    private void fill() throws SQLException {
        boolean more = true;
        while (more) {
            if (stopped.getAsBoolean()) {
                throw new RebuildStopped();
            }
            tables.comeFirst();
            more = replay.next();
            RebuildRuns.reached(connection, run, replay);
            if (replay.hasDoubled()) {
                tables.analyze();
            }
            connection.commit();
        }
        tables.analyze();
        connection.commit();
    }

    /** Whether the switch came off; a writer that does not finish is left alone for a while. */
    private boolean switched(int tries) throws SQLException {
        try {
            execute(PATIENCE);
            ProjectionGate.close(connection);
        } catch (SQLException busy) {
            connection.rollback();
            if (!LOCK_NOT_AVAILABLE.equals(busy.getSQLState()) || tries == TRIES) {
                throw busy;
            }
            return false;
        }
        execute(NO_LIMIT);
        tables.comeFirst();
        boolean more = true;
        while (more) {
            more = replay.next();
        }
        long changed = new SwitchOver(connection).run();
        RebuildRuns.reached(connection, run, replay);
        RebuildRuns.done(connection, run, changed);
        connection.commit();
        return true;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
