package org.sharedvalue.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

class DerivedTablesTest {

    /** Records of the gateway's own, which no ledger can give back. */
    private static final List<String> KEPT = List.of(
            "feed",
            "feed_entry",
            "feed_funding",
            "feed_program",
            "feeder",
            "flyway_schema_history",
            "idempotent_request",
            "intake_position",
            "ledger",
            "ledger_head",
            "parked_record",
            "rebuild_run",
            "release",
            "record_history",
            "release_member",
            "release_series",
            "subscriber",
            "subscription");

    @Test
    void everyTableIsEitherMadeOfTheLedgerOrKept() throws SQLException {
        List<String> sorted = new ArrayList<>(KEPT);
        sorted.addAll(DerivedTables.ALL);
        assertThat(Sql.texts(
                        TestDatabase.empty(),
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"))
                .as("a new table belongs into DerivedTables, if a rebuild makes its rows, or else into this test")
                .containsExactlyInAnyOrderElementsOf(sorted);
    }
}
