package org.sharedvalue.gateway.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What is taken in by one transaction.
 *
 * @param records records in the order of each partition
 * @param moves the step that each partition's position makes with them
 * @param shard number of the writer for figure cells; two writers with one number are slower, not wrong
 */
record Batch(List<IntakeRecord> records, List<PositionMove> moves, int shard) {

    Batch {
        records = List.copyOf(records);
        moves = List.copyOf(moves);
    }

    /** The batch of these records for a writer that knows these positions. */
    static Batch of(List<IntakeRecord> records, Map<TopicPartition, Long> positions, int shard) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (IntakeRecord record : records) {
            next.put(
                    new TopicPartition(record.source().topic(), record.source().partition()),
                    record.source().offset() + 1);
        }
        List<PositionMove> moves = new ArrayList<>();
        next.forEach((partition, offset) -> moves.add(new PositionMove(partition, positions.get(partition), offset)));
        return new Batch(records, moves, shard);
    }
}
