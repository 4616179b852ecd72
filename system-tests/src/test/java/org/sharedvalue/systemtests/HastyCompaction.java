package org.sharedvalue.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** A topic that is compacted within seconds, as it is within a day otherwise, until it is closed. */
final class HastyCompaction implements AutoCloseable {

    private static final Map<String, String> SECONDS = Map.of(
            TopicConfig.SEGMENT_MS_CONFIG, "500",
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "500",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0");

    private final Admin admin;
    private final ConfigResource topic;
    private final Map<String, String> before;
    private final EventTopics topics;
    private final List<ProducerRecord<byte[], byte[]>> heartbeats;

    private HastyCompaction(Admin admin, String topic, EventTopics topics) {
        this.admin = admin;
        this.topic = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        this.topics = topics;
        this.before = Map.copyOf(read());
        this.heartbeats = topics.readAll().stream()
                .filter(record -> record.topic().equals(topic))
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).startsWith("heartbeat-"))
                .toList();
        write(SECONDS);
    }

    static HastyCompaction of(String topic, String bootstrap, EventTopics topics) {
        return new HastyCompaction(
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap)), topic, topics);
    }

    private Map<String, String> read() {
        var config = done(admin.describeConfigs(List.of(topic))
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture())
                .get(topic);
        return Map.of(
                TopicConfig.SEGMENT_MS_CONFIG,
                        config.get(TopicConfig.SEGMENT_MS_CONFIG).value(),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        config.get(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG).value(),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                        config.get(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG).value());
    }

    private void write(Map<String, String> settings) {
        List<AlterConfigOp> changes = new ArrayList<>();
        settings.forEach((name, value) -> changes.add(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET)));
        done(admin.incrementalAlterConfigs(Map.of(topic, changes))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    private static <T> T done(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topic could not be asked or told", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Lets something come after, without which nothing is compacted: what the relays write each hour. */
    void beat() {
        topics.append(heartbeats);
    }

    @Override
    public void close() {
        try (admin) {
            write(before);
        }
    }
}
