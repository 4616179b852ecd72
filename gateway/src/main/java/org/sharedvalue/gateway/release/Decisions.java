package org.sharedvalue.gateway.release;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was decided about a release when it was made.
 *
 * @param withheld what rule 9 withholds
 * @param held figures that show an earlier value
 * @param heldBreakdowns figures whose breakdown does
 * @param still qualities that are left out because too few outcomes moved
 * @param origins release in which the value last shown of each figure, breakdown and quality was computed
 */
public record Decisions(
        Set<String> withheld,
        Set<String> held,
        Set<String> heldBreakdowns,
        Set<String> still,
        Map<String, UUID> origins) {

    public Decisions {
        withheld = Set.copyOf(withheld);
        held = Set.copyOf(held);
        heldBreakdowns = Set.copyOf(heldBreakdowns);
        still = Set.copyOf(still);
        origins = Map.copyOf(origins);
    }
}
