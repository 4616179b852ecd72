package org.sharedvalue.gateway.intake;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** One gateway's intake without the polling: remembers its positions between batches. */
final class Writer {

    private final BatchWriter batches;
    private final int shard;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    Writer(DataSource dataSource, int shard) {
        this.batches = new BatchWriter(dataSource);
        this.shard = shard;
    }

    BatchEffect write(List<IntakeRecord> records) throws SQLException {
        Batch batch = next(records);
        BatchEffect effect = batches.write(batch);
        moved(batch);
        return effect;
    }

    BatchEffect writeOneByOne(List<IntakeRecord> records) throws SQLException {
        Batch batch = next(records);
        BatchEffect effect = batches.writeOneByOne(batch);
        moved(batch);
        return effect;
    }

    Batch next(List<IntakeRecord> records) {
        return Batch.of(records, positions, shard);
    }

    void moved(Batch batch) {
        batch.moves().forEach(move -> positions.put(move.partition(), move.next()));
    }
}
