package org.sharedvalue.gateway;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.kafka.ProducerSettings;

/** Puts records on the real topics, as the services' relays do and as they never would. */
public final class Publisher implements AutoCloseable {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());

    private final Producer<String, CloudEvent> events = producer(new CloudEventSerializer());
    private final Producer<String, byte[]> bytes = producer(new ByteArraySerializer());

    public Publisher() {
        try (Admin admin = Admin.create(BROKER)) {
            for (Topic topic : Topic.values()) {
                createOnce(admin, topic);
            }
        }
    }

    public RecordMetadata publish(DomainEvent event) {
        return sent(events.send(record(event)));
    }

    /** All of them, in this order; waits once. */
    public void publishAll(List<DomainEvent> all) {
        all.stream().map(event -> events.send(record(event))).toList().forEach(Publisher::sent);
    }

    public RecordMetadata publish(Topic topic, int partition, CloudEvent cloudEvent) {
        return sent(events.send(record(topic, partition, cloudEvent)));
    }

    public RecordMetadata publish(Topic topic, int partition, byte[] value) {
        return sent(bytes.send(new ProducerRecord<>(topic.topicName(), partition, "key", value)));
    }

    @Override
    public void close() {
        events.close();
        bytes.close();
    }

    private static ProducerRecord<String, CloudEvent> record(DomainEvent event) {
        int partition = Math.floorMod(event.orderingKey().hashCode(), Topic.PARTITIONS);
        return record(event.type().aggregate().topic(), partition, EventEnvelope.toCloudEvent(event));
    }

    private static ProducerRecord<String, CloudEvent> record(Topic topic, int partition, CloudEvent cloudEvent) {
        return new ProducerRecord<>(topic.topicName(), partition, cloudEvent.getSubject(), cloudEvent);
    }

    private static RecordMetadata sent(Future<RecordMetadata> sending) {
        try {
            return sending.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("The record was not published", failure);
        }
    }

    private static void createOnce(Admin admin, Topic topic) {
        try {
            NewTopic wanted = new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.of((short) 1));
            admin.createTopics(Arrays.asList(wanted)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic cannot be created", failure);
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException("The topic was not created", stopping);
        }
    }

    private static <T> Producer<String, T> producer(Serializer<T> values) {
        return new KafkaProducer<>(
                ProducerSettings.inOrder(TestStack.kafkaBootstrap()), new StringSerializer(), values);
    }
}
