package org.sharedvalue.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sharedvalue.localstack.TestStack;

/** What stands on a topic, read from its beginning. */
final class Published {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String topic;

    Published(String topic) {
        this.topic = topic;
    }

    /** The versions of each subject in the order of the topic, once that many records have been read. */
    Map<String, List<Integer>> versionsBySubject(int records) {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            int read = 0;
            while (read < records) {
                assertThat(Instant.now()).as("records read: " + read).isBefore(deadline);
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    versions.computeIfAbsent(each.key(), subject -> new ArrayList<>())
                            .add(Integer.valueOf(String.valueOf(each.value().getExtension("aggregateversion"))));
                    read++;
                }
            }
        }
        return versions;
    }
}
