package org.sharedvalue.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final String TOPIC = "partner-events";

    @TempDir
    Path directory;

    @Test
    void keepsAcknowledgedRecordsOverAKill() throws Exception {
        int port;
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            port = broker.port();
            Topics.create(broker.bootstrap(), List.of(TOPIC), 3, Map.of("cleanup.policy", "compact"));
            Topics.create(broker.bootstrap(), List.of(TOPIC), 3, Map.of());
            send(broker, "the first word");
            broker.process().kill();
        }
        try (KafkaBroker broker = KafkaBroker.start(directory, port)) {
            assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + port);
            send(broker, "the last word");
            assertThat(receive(broker, 2)).containsExactly("the first word", "the last word");
        }
    }

    @Test
    void startsWithTheClassesThatAnEarlierEndKept() throws Exception {
        KafkaBroker.start(directory, 0).close();
        try (KafkaBroker again = KafkaBroker.start(directory, 0)) {
            // The JVM maps the archive only if it fits; it would start without, too.
            assertThat(Files.readString(
                            Path.of("/proc", String.valueOf(again.process().pid()), "maps")))
                    .containsPattern("broker/target/classes-.*jsa");
            assertThat(again.process().log()).content().doesNotContain("[cds");
        }
    }

    private static void send(KafkaBroker broker, String word) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", word)).get();
        }
    }

    private static List<String> receive(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
        List<String> words = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> words.add(entry.value()));
                return words.size() >= count;
            });
        }
        return words;
    }
}
