package org.sharedvalue.gateway.status;

import java.util.List;
import org.sharedvalue.gateway.intake.ReplayResult;

/**
 * What a replay of parked records did.
 *
 * @param takenIn how many it took in
 * @param parked those that it tried and that stay parked
 * @param waiting how many are parked after it, those that it did not come to included
 */
public record ReplayResponse(long takenIn, List<ReplayResult> parked, long waiting) {

    public ReplayResponse {
        parked = List.copyOf(parked);
    }
}
