package org.sharedvalue.gateway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How far each partition reaches and how far it is taken in, by whichever gateway, as last looked at. */
@ApplicationScoped
public class TopicEnds {

    private volatile List<PartitionLag> partitions = List.of();

    /** All partitions, by topic and number. */
    public List<PartitionLag> partitions() {
        return partitions;
    }

    /** Records on all topics that are not taken in. */
    public long waitingRecords() {
        return partitions.stream().mapToLong(PartitionLag::waiting).sum();
    }

    void looked(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
        Map<TopicPartition, PartitionLag> lags =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        ends.forEach((partition, end) -> lags.put(
                partition,
                new PartitionLag(
                        partition.topic(), partition.partition(), positions.getOrDefault(partition, 0L), end)));
        partitions = List.copyOf(lags.values());
    }

    /**
     * One partition.
     *
     * @param topic its topic
     * @param partition its number
     * @param position offset of the next record to take in
     * @param end offset after its last record
     */
    public record PartitionLag(String topic, int partition, long position, long end) {

        /** Records that are not taken in. */
        public long waiting() {
            return Math.max(0, end - position);
        }
    }
}
