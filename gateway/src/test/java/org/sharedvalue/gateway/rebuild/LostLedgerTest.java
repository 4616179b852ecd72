package org.sharedvalue.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.intake.TakenIn;
import org.sharedvalue.gateway.ledger.Epoch;

/** A ledger that is lost is taken in again from what compaction has left of the topics. */
class LostLedgerTest {

    private static final String SPAN = "SELECT concat(min(seq), ' ', max(seq), ' ', count(*)) FROM ledger";
    private static final String HEAD = "SELECT concat(epoch, ' ', seq) FROM ledger_head";

    static LongStream seeds() {
        return LongStream.rangeClosed(61, 62);
    }

    /** The last state of each record, and of the superseded ones those that the cleaner has not come to. */
    private static List<DomainEvent> compacted(List<DomainEvent> events, Random random) {
        List<DomainEvent> left = new ArrayList<>(events);
        Set<UUID> newer = new HashSet<>();
        for (ListIterator<DomainEvent> each = left.listIterator(left.size()); each.hasPrevious(); ) {
            if (!newer.add(each.previous().state().id()) && random.nextInt(4) > 0) {
                each.remove();
            }
        }
        return left;
    }

    /** What reports are read from; of first days the cells, since a day that was taken back may leave an empty row. */
    private static Map<String, List<String>> read(DataSource database) throws SQLException {
        Map<String, List<String>> tables = LiveTables.of(database);
        tables.keySet().removeIf(table -> table.endsWith("_first_day"));
        return tables;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void compactedTopicsGiveTheSameTablesInANewEpoch(long seed) throws SQLException {
        List<DomainEvent> events = RandomEvents.of(seed, 30);
        DataSource database = TestDatabase.empty();
        new TakenIn(database).all(events);
        Map<String, List<String>> before = read(database);
        List<DomainEvent> left = compacted(events, new Random(seed));
        assertThat(left).hasSizeLessThan(events.size());

        TestDatabase.empty();
        Epoch.begin(database, 1);
        new TakenIn(database).all(left);

        assertThat(read(database)).isEqualTo(before);
        long last = 1_000_000_000_000L + left.size();
        assertThat(Sql.texts(database, SPAN)).containsExactly("1000000000001 " + last + " " + left.size());
        assertThat(Sql.texts(database, HEAD)).containsExactly("1 " + last);
    }

    @Test
    void aRestoredLedgerMovesIntoTheNewEpochWithAllItsEntries() throws SQLException {
        List<DomainEvent> events = RandomEvents.of(64, 10);
        DataSource database = TestDatabase.empty();
        new TakenIn(database).all(events);
        List<String> order = Sql.texts(database, "SELECT event_id FROM ledger ORDER BY seq");

        Epoch.begin(database, 3);
        Epoch.begin(database, 3);
        Epoch.begin(database, 0);

        long last = 3_000_000_000_000L + order.size();
        assertThat(Sql.texts(database, SPAN)).containsExactly("3000000000001 " + last + " " + order.size());
        assertThat(Sql.texts(database, HEAD)).containsExactly("3 " + last);
        assertThat(Sql.texts(database, "SELECT event_id FROM ledger ORDER BY seq"))
                .isEqualTo(order);
    }
}
