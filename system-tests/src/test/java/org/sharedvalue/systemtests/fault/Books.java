package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedvalue.localstack.postgres.Postgres;

/** What no client can see: histories, outboxes and the ledger, and that they agree. */
final class Books {

    private static final List<String> OWNERS = List.of("partner", "program", "outcomes");
    private static final String HISTORY = "SELECT record_id, concat(min(version), '..', max(version), ' ', count(*))"
            + " FROM record_history GROUP BY record_id";
    private static final String EVENTS = "SELECT subject, concat(min(version), '..', max(version), ' ', count(*))"
            + " FROM ledger WHERE aggregate IS NOT NULL GROUP BY subject";
    private static final String EVENTS_BY_TRACE =
            "SELECT substr(traceparent, 4, 32), count(*)::text FROM ledger WHERE traceparent IS NOT NULL GROUP BY 1";
    // People, what they agreed to, and imports have no events of their own.
    private static final String SILENT = "SELECT id, '' FROM participant UNION ALL SELECT id, '' FROM consent"
            + " UNION ALL SELECT id, '' FROM import_job";
    // Each with where it and the later version stand on the topic, which tells who changed their order.
    private static final String OUT_OF_ORDER = """
            SELECT coalesce(string_agg(concat(event_id, ' at ', topic, '.', "partition", '.', "offset", ' seq ', seq,
                                              ' after version ', before, ' at offset ', place), ', '), 'none') FROM (
              SELECT *, lag(version) OVER subject_order AS before, lag("offset") OVER subject_order AS place
                FROM ledger WHERE aggregate IS NOT NULL
              WINDOW subject_order AS (PARTITION BY subject ORDER BY seq)) AS step
             WHERE version <= before
            """;
    private static final String FED = """
            SELECT feeder.seq = head.seq AND NOT EXISTS (SELECT 1 FROM feed WHERE scan_programs <> '{}')
              FROM feeder, ledger_head AS head
            """;
    private static final String DENSE = """
            SELECT concat(min(ledger.seq) - head.epoch * 1000000000000, ' ', max(ledger.seq) - head.seq, ' ',
                          max(ledger.seq) - min(ledger.seq) + 1 - count(*))
              FROM ledger, ledger_head AS head GROUP BY head.epoch, head.seq
            """;

    private final Postgres postgres;

    Books(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Whether everything in the ledger is told to those whom it concerns. */
    boolean feedsAreUpToDate() throws SQLException {
        return text("gateway", FED).equals("t");
    }

    boolean outboxesAreEmpty() throws SQLException {
        for (String owner : OWNERS) {
            if (!text(owner, "SELECT count(*) FROM outbox").equals("0")) {
                return false;
            }
        }
        return true;
    }

    /** From the first number of its epoch to the head without a gap, each record's versions in their order. */
    void assertLedgerIsDenseAndInOrder() throws SQLException {
        assertThat(text("gateway", DENSE))
                .as("first, distance to the head, gaps")
                .isEqualTo("1 0 0");
        assertThat(text("gateway", OUT_OF_ORDER)).as("versions out of order").isEqualTo("none");
    }

    /** Each version of each record has its line of history and its event, once. */
    void assertEveryVersionHasItsHistoryAndItsEvent() throws SQLException {
        Map<String, String> history = new TreeMap<>();
        for (String owner : OWNERS) {
            history.putAll(pairs(owner, HISTORY));
        }
        assertThat(history.values()).allMatch(Books::isWhole);
        history.keySet().removeAll(pairs("outcomes", SILENT).keySet());
        Map<String, String> events = pairs("gateway", EVENTS);
        history.entrySet().removeIf(each -> each.getValue().equals(events.get(each.getKey())));
        assertThat(history).as("versions whose events are others").isEmpty();
    }

    /** Every batch of moves came about as a whole or not at all. */
    void assertBatchMovesAreWhole(List<BatchMove> moves) throws SQLException {
        Map<String, String> events = pairs("gateway", EVENTS_BY_TRACE);
        assertThat(moves)
                .allSatisfy(move -> assertThat(move.isWhole(Integer.parseInt(events.getOrDefault(move.traceId(), "0"))))
                        .isTrue());
    }

    /** Versions 1 to n, n of them. */
    private static boolean isWhole(String versions) {
        return versions.matches("1\\.\\.(\\d+) \\1");
    }

    private Map<String, String> pairs(String database, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        return pairs;
    }

    private String text(String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
