package org.sharedvalue.gateway.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;

/** Topics without a broker: places records on partitions and gives them offsets, as the relay and Kafka would. */
final class Topics {

    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** Every partition that gateways take in from. */
    static List<TopicPartition> partitions() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic.topicName(), number)))
                .toList();
    }

    /** The records that these events become, in this order. */
    List<IntakeRecord> publish(List<DomainEvent> events) {
        List<IntakeRecord> records = new ArrayList<>();
        for (DomainEvent event : events) {
            records.add(publish(event));
        }
        return records;
    }

    IntakeRecord publish(DomainEvent event) {
        return publish(
                event.type().aggregate().topic(),
                partition(event.orderingKey().toString()),
                EventEnvelope.toCloudEvent(event));
    }

    IntakeRecord publish(Topic topic, int partition, CloudEvent cloudEvent) {
        ProducerRecord<String, byte[]> produced = KafkaMessageFactory.<String>createWriter(
                        topic.topicName(), partition, null, cloudEvent.getSubject())
                .writeBinary(cloudEvent);
        return publish(topic, partition, produced.headers(), produced.value());
    }

    IntakeRecord publish(Topic topic, int partition, byte @Nullable [] value) {
        return publish(topic, partition, new RecordHeaders(), value);
    }

    IntakeRecord publish(Topic topic, int partition, Headers headers, byte @Nullable [] value) {
        long offset = ends.merge(new TopicPartition(topic.topicName(), partition), 1L, Long::sum) - 1;
        return RecordDecoder.decode(new ConsumerRecord<>(
                topic.topicName(),
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                value == null ? 0 : value.length,
                "key".getBytes(StandardCharsets.UTF_8),
                value,
                headers,
                Optional.empty()));
    }

    static int partition(String orderingKey) {
        return Math.floorMod(orderingKey.hashCode(), Topic.PARTITIONS);
    }
}
