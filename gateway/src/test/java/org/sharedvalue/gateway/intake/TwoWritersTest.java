package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

class TwoWritersTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoGatewaysAtOnceLeaveNoGapAndTheSameCells(long seed) throws Exception {
        List<IntakeRecord> records = new Topics().publish(RandomEvents.of(seed, 60));
        DataSource database = TestDatabase.empty();
        List<List<IntakeRecord>> shares = List.of(share(records, 0), share(records, 1));
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Future<Integer>> gateways = new ArrayList<>();
        for (int gateway = 0; gateway < 2; gateway++) {
            int number = gateway;
            // Both write one shard: slower, but the sums must hold all the same.
            gateways.add(threads.submit(() -> takeIn(database, shares.get(number), new Random(seed + number))));
        }
        int appended =
                gateways.get(0).get(2, TimeUnit.MINUTES) + gateways.get(1).get(2, TimeUnit.MINUTES);
        threads.shutdown();

        assertThat(LiveCells.of(database))
                .isEqualTo(LiveCells.fromScratch(database))
                .isNotEmpty();
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger"))
                .isEqualTo(appended)
                .isEqualTo(records.size());
        assertThat(Sql.texts(database, "SELECT concat(min(seq), ' ', max(seq)) FROM ledger"))
                .containsExactly("1 " + appended);
        assertThat(Sql.number(database, "SELECT seq FROM ledger_head")).isEqualTo(appended);
    }

    private static int takeIn(DataSource database, List<IntakeRecord> records, Random random) throws SQLException {
        PatientWriter writer = new PatientWriter(new BatchWriter(database), new Patience());
        Writer positions = new Writer(database, 0);
        int appended = 0;
        int taken = 0;
        while (taken < records.size()) {
            int end = Math.min(records.size(), taken + 1 + random.nextInt(30));
            Batch batch = positions.next(records.subList(taken, end));
            Optional<BatchEffect> effect = writer.write(batch);
            positions.moved(batch);
            appended += effect.orElseThrow().appended().size();
            taken = end;
        }
        return appended;
    }

    private static List<IntakeRecord> share(List<IntakeRecord> records, int gateway) {
        return records.stream()
                .filter(record -> record.source().partition() / (Topic.PARTITIONS / 2) == gateway)
                .toList();
    }
}
