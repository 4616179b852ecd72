package org.sharedvalue.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;

/** The relay's side of Kafka: sends rows and waits for every acknowledgement; keeps quiet partitions compactable. */
@ApplicationScoped
class RelayProducer {

    private static final Duration HEARTBEAT = Duration.ofHours(1);

    private final Map<String, Object> settings;
    private final String topic;
    private final short replicas;
    private @Nullable Producer<String, CloudEvent> producer;
    private boolean topicExists;
    // Due at once: a relay that is started more often than hourly would never send one.
    private Instant nextHeartbeat = Instant.MIN;

    RelayProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "outbox.topic") String topic,
            @ConfigProperty(name = "outbox.topic.replicas", defaultValue = "1") short replicas) {
        this.settings = new HashMap<>(broker);
        this.topic = topic;
        this.replicas = replicas;
    }

    void ensureTopic() throws ExecutionException, InterruptedException {
        if (!topicExists) {
            RelayTopic.ensure(settings, topic, replicas);
            topicExists = true;
        }
    }

    void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<ProducerRecord<String, CloudEvent>> records = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            int partition = OrderingKeyPartitioner.partition(row.orderingKey());
            records.add(new ProducerRecord<>(topic, partition, row.subject(), row.toCloudEvent(topic)));
        }
        sendAll(records);
    }

    /** A partition without new records is never compacted, so each gets a small one now and then. */
    void heartbeatIfDue() throws ExecutionException, InterruptedException {
        Instant now = Instant.now();
        if (now.isBefore(nextHeartbeat)) {
            return;
        }
        heartbeat(now);
        nextHeartbeat = now.plus(HEARTBEAT);
    }

    void heartbeat(Instant now) throws ExecutionException, InterruptedException {
        List<ProducerRecord<String, CloudEvent>> records = new ArrayList<>();
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            String key = "heartbeat-" + partition;
            CloudEvent heartbeat = CloudEventBuilder.v1()
                    .withId(key + ":" + now.toEpochMilli())
                    .withType(EventEnvelope.HEARTBEAT_TYPE)
                    .withSource(URI.create("/" + topic))
                    .withSubject(key)
                    .withTime(now.atOffset(ZoneOffset.UTC))
                    .build();
            records.add(new ProducerRecord<>(topic, partition, key, heartbeat));
        }
        sendAll(records);
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private void sendAll(List<ProducerRecord<String, CloudEvent>> records)
            throws ExecutionException, InterruptedException {
        Producer<String, CloudEvent> open = open();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        try {
            for (ProducerRecord<String, CloudEvent> producerRecord : records) {
                Future<RecordMetadata> acknowledgement = open.send(producerRecord);
                acknowledgements.add(acknowledgement);
                if (acknowledgement.isDone()) {
                    // One that failed at once has waited for the broker already; so would each that follows.
                    acknowledgement.get();
                }
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException failure) {
            abandon(open);
            throw failure;
        }
    }

    /** Whatever it still holds must not overtake what failed, which is sent again by the next one. */
    private void abandon(Producer<String, CloudEvent> failed) {
        producer = null;
        failed.close(Duration.ZERO);
    }

    private Producer<String, CloudEvent> open() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(settings);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // A broker that does not know a producer yet takes any of its requests as the first: of two on their way,
            // the
            // second, when the first has to be sent again.
            config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            producer = new KafkaProducer<>(config, new StringSerializer(), new CloudEventSerializer());
        }
        return producer;
    }
}
