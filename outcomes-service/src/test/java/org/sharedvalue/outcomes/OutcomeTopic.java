package org.sharedvalue.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;

/** What is on the topic of this service, byte for byte. */
final class OutcomeTopic {

    private OutcomeTopic() {}

    /**
     * A record as any reader of the topic sees it.
     *
     * @param id event id
     * @param type event type
     * @param key record key
     * @param orderingKey the id whose events keep their order
     * @param data JSON body
     */
    record Published(String id, String type, String key, String orderingKey, String data) {}

    /** Everything published up to and including an event. */
    static List<Published> until(String eventId) {
        return until(Set.of(eventId));
    }

    /** Everything published up to and including some events. */
    static List<Published> until(Set<String> eventIds) {
        Set<String> missing = new HashSet<>(eventIds);
        List<Published> published = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.OUTCOME_EVENTS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    published.add(published(each));
                    missing.remove(published.get(published.size() - 1).id());
                });
                return missing.isEmpty();
            });
        }
        return published;
    }

    private static Published published(ConsumerRecord<String, byte[]> each) {
        return new Published(
                header(each, "ce_id"),
                header(each, "ce_type"),
                each.key(),
                header(each, "ce_partitionkey"),
                each.value() == null ? "" : new String(each.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> each, String name) {
        var header = each.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
