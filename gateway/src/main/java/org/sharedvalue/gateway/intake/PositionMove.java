package org.sharedvalue.gateway.intake;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A step of the position in one partition.
 *
 * @param partition the partition
 * @param expected the position as this writer knows it; null if nothing was taken in from the partition yet
 * @param next offset of the next record
 */
record PositionMove(TopicPartition partition, @Nullable Long expected, long next) {}
