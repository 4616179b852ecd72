package org.sharedvalue.gateway.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a parked record that was replayed.
 *
 * @param id names the record by topic, partition and offset
 * @param takenIn whether it is taken in, by this replay or an earlier one
 * @param reason why it stays parked; null once it is taken in
 */
public record ReplayResult(
        String id, boolean takenIn, @Nullable String reason) {

    static ReplayResult takenIn(ParkedId id) {
        return new ReplayResult(id.toString(), true, null);
    }

    static ReplayResult parked(ParkedId id, String reason) {
        return new ReplayResult(id.toString(), false, reason);
    }
}
