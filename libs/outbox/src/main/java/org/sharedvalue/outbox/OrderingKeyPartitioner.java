package org.sharedvalue.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.sharedvalue.contracts.Topic;

/** Places everything with one ordering key on one partition; the placement never changes. */
final class OrderingKeyPartitioner {

    private OrderingKeyPartitioner() {}

    static int partition(String orderingKey) {
        return Utils.toPositive(Utils.murmur2(orderingKey.getBytes(StandardCharsets.UTF_8))) % Topic.PARTITIONS;
    }
}
