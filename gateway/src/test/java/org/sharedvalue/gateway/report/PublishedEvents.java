package org.sharedvalue.gateway.report;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.kafka.ProducerSettings;
import org.sharedvalue.localstack.kafka.Topics;

/** Publishes events as the services do and waits until the gateway has taken them in. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** Returns once the ledger holds every one of them. */
    public static void takeIn(Collection<DomainEvent> events) {
        publish(events);
        String[] ids = events.stream().map(DomainEvent::id).distinct().toArray(String[]::new);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> known(ids) == ids.length);
    }

    private static void publish(Collection<DomainEvent> events) {
        Topics.create(
                TestStack.kafkaBootstrap(),
                Arrays.stream(Topic.values()).map(Topic::topicName).toList(),
                Topic.PARTITIONS,
                Map.of());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                ProducerSettings.inOrder(TestStack.kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (DomainEvent event : events) {
                CloudEvent cloudEvent = EventEnvelope.toCloudEvent(event);
                int partition = Math.floorMod(event.orderingKey().hashCode(), Topic.PARTITIONS);
                sent.add(producer.send(KafkaMessageFactory.<String>createWriter(
                                event.type().aggregate().topic().topicName(),
                                partition,
                                null,
                                event.state().id().toString())
                        .writeBinary(cloudEvent)));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("Events could not be published", failure);
        }
    }

    private static long known(String[] ids) throws SQLException {
        try (Connection connection = TestStack.connect("gateway");
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM ledger WHERE event_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
