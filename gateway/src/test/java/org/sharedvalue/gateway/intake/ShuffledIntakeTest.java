package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.figure.CellKey;
import org.sharedvalue.gateway.figure.Metric;

class ShuffledIntakeTest {

    private static final int ENROLMENTS = 40;

    private final DataSource database = TestDatabase.empty();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAndAnyRepetitionGiveTheSameCells(long seed) throws SQLException {
        List<DomainEvent> inOrder = RandomEvents.of(seed, ENROLMENTS);
        Random random = new Random(seed);
        List<DomainEvent> disordered = new ArrayList<>(inOrder);
        disordered.addAll(inOrder.subList(0, inOrder.size() / 2));
        Collections.shuffle(disordered, random);

        SortedMap<CellKey, Long> expected = cellsAfter(inOrder, random);
        SortedMap<CellKey, Long> cells = cellsAfter(disordered, random);

        assertThat(cells).isEqualTo(expected);
        assertThat(cells).isEqualTo(LiveCells.fromScratch(database));
        assertThat(cells.keySet()).extracting(CellKey::metric).contains(Metric.PARTICIPANTS, Metric.VOLUNTEERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneByOneGivesTheSameCellsAsTogether(long seed) throws SQLException {
        List<IntakeRecord> records = new Topics().publish(RandomEvents.of(seed, ENROLMENTS / 4));
        new Writer(TestDatabase.empty(), 0).write(records);
        SortedMap<CellKey, Long> together = LiveCells.of(database);

        new Writer(TestDatabase.empty(), 0).writeOneByOne(records);

        assertThat(LiveCells.of(database)).isEqualTo(together).isNotEmpty();
    }

    private SortedMap<CellKey, Long> cellsAfter(List<DomainEvent> events, Random random) throws SQLException {
        List<IntakeRecord> records = new Topics().publish(events);
        Writer writer = new Writer(TestDatabase.empty(), 0);
        int taken = 0;
        while (taken < records.size()) {
            int end = Math.min(records.size(), taken + 1 + random.nextInt(80));
            writer.write(records.subList(taken, end));
            taken = end;
        }
        return LiveCells.of(database);
    }
}
