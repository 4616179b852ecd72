package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.intake.LedgerEntries;
import org.sharedvalue.sql.Columns;

/** What becomes of ledger entries whose type was unknown when they were taken in, and is known now. */
@FunctionalInterface
interface Adoption {

    /** They are read, and the ledger stays as it is. */
    Adoption NONE = (connection, entries) -> {};

    /** What they are about is noted beside the built tables; the ledger itself hears of it in the switch. */
    Adoption NOTED = Adoption::note;

    void adopt(Connection connection, List<LedgerStates.Entry> entries) throws SQLException;

    private static void note(Connection connection, List<LedgerStates.Entry> entries) throws SQLException {
        Columns columns = new Columns(5);
        for (LedgerStates.Entry entry : entries) {
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
        columns.execute(connection, "INSERT INTO " + BuiltTables.ADOPTED + """
                 (seq, aggregate, version, program_id, enrolment_id)
                SELECT * FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::uuid[], ?::uuid[])
                """);
    }
}
