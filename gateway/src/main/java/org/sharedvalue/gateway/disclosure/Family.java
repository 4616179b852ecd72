package org.sharedvalue.gateway.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cells that add up to a whole (rule 4).
 *
 * @param cells the cells; few, and no two of them equal
 * @param plain whether its cells are plain counts, to which conditions on n − x do not apply
 */
public record Family(List<Sum> cells, boolean plain) {

    public Family {
        cells = List.copyOf(cells);
    }

    /** What the cells add up to. */
    Sum whole() {
        return cells.stream().reduce(new Sum(Map.of()), Sum::plus);
    }

    /** The cells that a count is the sum of, by their places; empty if it is none of such. */
    Optional<Set<Integer>> inside(Sum count) {
        for (int choice = 1; choice < 1 << cells.size(); choice++) {
            Sum sum = new Sum(Map.of());
            Set<Integer> chosen = new TreeSet<>();
            for (int place = 0; place < cells.size(); place++) {
                if (((choice >> place) & 1) == 1) {
                    sum = sum.plus(cells.get(place));
                    chosen.add(place);
                }
            }
            if (sum.equals(count)) {
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }
}
