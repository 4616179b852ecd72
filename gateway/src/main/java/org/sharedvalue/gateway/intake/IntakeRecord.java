package org.sharedvalue.gateway.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a topic with what it turned out to be.
 *
 * @param source the record as it was polled
 * @param reading what it is
 */
record IntakeRecord(ConsumerRecord<byte[], byte[]> source, Reading reading) {}
