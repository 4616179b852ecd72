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

    private final String bootstrap;
    private final String topic;

    Published(String topic) {
        this(TestStack.kafkaBootstrap(), topic);
    }

    Published(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /** The versions of each subject in the order in which they are first met, from the beginning to the present end. */
    Map<String, List<Integer>> versionsAsFirstMet() {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        try (KafkaConsumer<String, CloudEvent> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    List<Integer> met = versions.computeIfAbsent(each.key(), subject -> new ArrayList<>());
                    Integer version = version(each);
                    if (!met.contains(version)) {
                        met.add(version);
                    }
                }
            }
        }
        return versions;
    }

    /** The versions of each subject in the order of the topic, once that many records have been read. */
    Map<String, List<Integer>> versionsBySubject(int records) {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        try (KafkaConsumer<String, CloudEvent> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            int read = 0;
            while (read < records) {
                assertThat(Instant.now()).as("records read: " + read).isBefore(deadline);
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    versions.computeIfAbsent(each.key(), subject -> new ArrayList<>())
                            .add(version(each));
                    read++;
                }
            }
        }
        return versions;
    }

    private KafkaConsumer<String, CloudEvent> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new CloudEventDeserializer());
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, CloudEvent> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static Integer version(ConsumerRecord<String, CloudEvent> each) {
        return Integer.valueOf(String.valueOf(each.value().getExtension("aggregateversion")));
    }
}
