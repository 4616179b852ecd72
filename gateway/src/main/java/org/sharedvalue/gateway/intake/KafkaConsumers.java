package org.sharedvalue.gateway.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens consumers with the broker's settings from the configuration. */
@ApplicationScoped
class KafkaConsumers {

    private static final int BATCH = 1_000;
    private static final int METADATA_AGE_MILLIS = 1_000;
    private static final int PROBE_TIMEOUT_MILLIS = 5_000;
    // How long the partitions of a gateway that was killed stay with it. One that only slept finds out by the
    // positions.
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 1_000;

    private final Map<String, Object> broker;
    private final String group;

    KafkaConsumers(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "gateway.intake.group", defaultValue = "gateway") String group) {
        this.broker = Map.copyOf(broker);
        this.group = group;
    }

    /** A member of the group that shares the partitions; its positions are kept in our own database. */
    Consumer<byte[], byte[]> member() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return open(settings);
    }

    /** A consumer of no group that looks at the ends of partitions. */
    Consumer<byte[], byte[]> probe() {
        Map<String, Object> settings = common();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_TIMEOUT_MILLIS);
        return open(settings);
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        return settings;
    }

    private static Consumer<byte[], byte[]> open(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
