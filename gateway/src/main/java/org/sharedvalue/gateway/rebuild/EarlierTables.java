package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * The tables as they were at an earlier position of the ledger, for one transaction that is rolled back: temporary ones
 * of the same names, which hide the live ones, and a ledger that ends there. Whatever reads the live tables reads these.
 */
public final class EarlierTables {

    // A path that no other transaction has, so that no statement planned for the live tables is used again.
    private static final String HIDE = "SET LOCAL search_path TO pg_temp, public";
    private static final String EVERYTHING = "true";
    private static final String EVER_PLANNED = """
            SELECT id FROM program
             WHERE partnership_id = ?
                OR EXISTS (SELECT FROM ledger
                            WHERE ledger.subject = program.id::text AND data ->> 'partnershipId' = ?)
            """;
    private static final String QUERY_CANCELED = "57014";

    private final Connection connection;
    private final String concerned;

    private EarlierTables(Connection connection, String concerned) {
        this.connection = connection;
        this.concerned = concerned;
    }

    /** Of what concerns one program. */
    public static EarlierTables ofProgram(Connection connection, UUID programId) {
        return new EarlierTables(connection, "(program_id IS NULL OR program_id = '" + programId + "')");
    }

    /** Of what concerns a partnership, with all programs that were ever planned in it. */
    public static EarlierTables ofPartnership(Connection connection, UUID partnershipId) throws SQLException {
        StringJoiner ids = new StringJoiner("', '", "(program_id IS NULL OR program_id IN ('", "'))");
        ids.add(partnershipId.toString()); // the id of no program, for a partnership without any
        try (PreparedStatement statement = connection.prepareStatement(EVER_PLANNED)) {
            statement.setObject(1, partnershipId);
            statement.setString(2, partnershipId.toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return new EarlierTables(connection, ids.toString());
    }

    /** Of everything. */
    public static EarlierTables ofEverything(Connection connection) {
        return new EarlierTables(connection, EVERYTHING);
    }

    /**
     * Fills them from the ledger up to a position.
     *
     * @throws FoldedTooLong if the limit is reached before; the transaction is of no use then
     */
    public void fold(long seq, Duration limit) throws SQLException, FoldedTooLong {
        long deadline = System.nanoTime() + limit.toNanos();
        execute("SET LOCAL statement_timeout = " + limit.toMillis());
        for (String table : DerivedTables.ALL) {
            execute("CREATE TEMPORARY TABLE " + table + " (LIKE public." + table + " INCLUDING ALL)");
        }
        execute("CREATE TEMPORARY VIEW ledger AS SELECT * FROM public.ledger WHERE seq <= " + seq + " AND "
                + concerned);
        execute("CREATE TEMPORARY VIEW ledger_head AS SELECT epoch, " + seq
                + "::bigint AS seq FROM public.ledger_head");
        execute(HIDE);
        LedgerReplay replay = new LedgerReplay(connection, Adoption.NONE);
        try {
            boolean more = true;
            while (more) {
                if (System.nanoTime() > deadline) {
                    throw new FoldedTooLong();
                }
                more = replay.next();
                if (replay.hasDoubled()) {
                    analyze();
                }
            }
        } catch (SQLException failure) {
            if (QUERY_CANCELED.equals(failure.getSQLState())) {
                throw new FoldedTooLong();
            }
            throw failure;
        }
        analyze();
    }

    private void analyze() throws SQLException {
        for (String table : DerivedTables.ALL) {
            execute("ANALYZE pg_temp." + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
