package org.sharedvalue.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.sharedvalue.showcase.api.Api;

/** Waits until a gateway has taken in what stands on the topics. */
final class Intake {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Intake() {}

    static void awaitAll(Api gateway, EventTopics topics) {
        Map<TopicPartition, Long> ends = topics.ends();
        await().atMost(LIMIT).until(() -> {
            Map<TopicPartition, Long> positions =
                    positions(gateway.get("/v1/status").body());
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    private static Map<TopicPartition, Long> positions(JsonNode status) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        status.path("partitions")
                .forEach(each -> positions.put(
                        new TopicPartition(
                                each.path("topic").asText(),
                                each.path("partition").asInt()),
                        each.path("position").asLong()));
        return positions;
    }
}
