package org.sharedvalue.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sharedvalue.contracts.Topic;

/** Makes the service's topic at the broker: compacted, and with the times that make compaction really happen. */
final class RelayTopic {

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG,
            millis(Duration.ofHours(1)),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            millis(Duration.ofDays(1)),
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            millis(Duration.ofDays(7)));

    private RelayTopic() {}

    static void ensure(Map<String, Object> clientSettings, String topic, short replicas)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(clientSettings)) {
            admin.createTopics(List.of(new NewTopic(topic, Topic.PARTITIONS, replicas).configs(SETTINGS)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
