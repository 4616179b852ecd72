package org.sharedvalue.gateway.status;

import java.time.Instant;
import java.util.List;

/**
 * The state of the intake.
 *
 * @param version version of the gateway
 * @param ledger the ledger's head
 * @param lagMillis age of the oldest record on the topics that is not taken in; 0 when everything is
 * @param partitions the partitions of the topics
 * @param parked records put aside
 */
public record StatusResponse(String version, Ledger ledger, long lagMillis, List<Partition> partitions, Parked parked) {

    public StatusResponse {
        partitions = List.copyOf(partitions);
    }

    /**
     * The ledger's head.
     *
     * @param epoch number of the ledger; a rebuilt one gets the next
     * @param seq position of the newest entry
     * @param takenInAt when the newest entry was taken in, UTC
     */
    public record Ledger(int epoch, long seq, Instant takenInAt) {}

    /**
     * One partition.
     *
     * @param topic its topic
     * @param partition its number
     * @param position offset of the next record to take in
     * @param lagRecords records that are not taken in
     * @param lagMillis age of the oldest of them; 0 when there is none
     */
    public record Partition(String topic, int partition, long position, long lagRecords, long lagMillis) {}

    /**
     * Records put aside because they could not be decoded or applied.
     *
     * @param count how many
     * @param newest the newest of them
     */
    public record Parked(long count, List<ParkedRecord> newest) {

        public Parked {
            newest = List.copyOf(newest);
        }
    }

    /**
     * A record put aside; its content is shown to nobody here.
     *
     * @param id names it in a replay
     * @param topic topic it came from
     * @param partition partition it came from
     * @param offset offset it came from
     * @param reason why it was put aside
     * @param parkedAt when, UTC
     */
    public record ParkedRecord(String id, String topic, int partition, long offset, String reason, Instant parkedAt) {}
}
