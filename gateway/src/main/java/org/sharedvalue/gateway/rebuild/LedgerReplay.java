package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sharedvalue.gateway.intake.EventWriter;

/**
 * Fills the tables that come first in the search path from the ledger, page by page, with the statements by which the
 * intake fills the live ones.
 */
final class LedgerReplay {

    private static final int PAGE = 1_000;
    private static final int SHARD = 0;
    private static final String HEAD = "SELECT seq FROM ledger_head";

    private final Connection connection;
    private final Adoption adoption;
    private final EventWriter events = new EventWriter();
    private long reached;
    private long head;
    private int pages;

    LedgerReplay(Connection connection, Adoption adoption) {
        this.connection = connection;
        this.adoption = adoption;
    }

    /** Takes the next page in; answers whether there may be more. Must be in the transaction that looks at the head. */
    boolean next() throws SQLException {
        head = readHead();
        LedgerStates.Page page = LedgerStates.read(connection, reached, head, PAGE);
        events.project(
                connection,
                page.entries().stream().map(LedgerStates.Entry::event).toList(),
                SHARD);
        adoption.adopt(connection, page.entries());
        reached = page.reached();
        pages++;
        return reached < head;
    }

    /** Position up to which the ledger is in the tables. */
    long reached() {
        return reached;
    }

    /** Head of the ledger when it was last looked at. */
    long head() {
        return head;
    }

    /** Whether the tables have grown so much that the planner has to hear of it. */
    boolean hasDoubled() {
        return Integer.bitCount(pages) == 1;
    }

    private long readHead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
