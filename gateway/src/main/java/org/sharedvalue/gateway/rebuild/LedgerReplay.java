package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.intake.EventWriter;
import org.sharedvalue.gateway.intake.LedgerEntries;
import org.sharedvalue.gateway.sql.Columns;

/** Fills the built tables from the ledger, page by page, with the statements by which the intake fills the live ones. */
final class LedgerReplay {

    private static final int PAGE = 1_000;
    private static final int SHARD = 0;
    private static final String HEAD = "SELECT seq FROM ledger_head";
    private static final String ADOPT = "INSERT INTO " + BuiltTables.ADOPTED + """
            (seq, aggregate, version, program_id, enrolment_id)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::uuid[], ?::uuid[])
            """;
    private static final int ADOPT_WIDTH = 5;

    private final Connection connection;
    private final EventWriter events = new EventWriter();
    private long reached;
    private long head;
    private int pages;

    LedgerReplay(Connection connection) {
        this.connection = connection;
    }

    /** Takes the next page in; answers whether there may be more. Must be in the transaction that looks at the head. */
    boolean next() throws SQLException {
        head = readHead();
        LedgerStates.Page page = LedgerStates.read(connection, reached, head, PAGE);
        events.project(
                connection,
                page.entries().stream().map(LedgerStates.Entry::event).toList(),
                SHARD);
        adopt(page);
        reached = page.reached();
        pages++;
        return reached < head;
    }

    /** Position up to which the ledger is in the built tables. */
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

    /** Entries whose type was unknown learn what they are about; the ledger itself hears of it in the switch. */
    private void adopt(LedgerStates.Page page) throws SQLException {
        Columns columns = new Columns(ADOPT_WIDTH);
        for (LedgerStates.Entry entry : page.entries()) {
            if (entry.unknownThen()) {
                DomainEvent event = entry.event();
                columns.add(
                        entry.seq(),
                        event.type().aggregate().word(),
                        event.state().version(),
                        LedgerEntries.programOf(event),
                        LedgerEntries.enrolmentOf(event));
            }
        }
        columns.execute(connection, ADOPT);
    }

    private long readHead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
