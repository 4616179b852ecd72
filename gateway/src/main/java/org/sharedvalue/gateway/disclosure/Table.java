package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact counts of a scope at a cut-off, by name: as a whole and in the rows of one breakdown.
 *
 * @param whole the whole
 * @param rows the rows by their value, none of which is empty
 * @param additive whether the rows add up to the whole
 */
public record Table(Map<String, Long> whole, Map<String, Map<String, Long>> rows, boolean additive) implements Counts {

    /** Stands for the whole where the value of a row is asked for. */
    public static final String WHOLE = "";

    public Table {
        whole = present(whole);
        Map<String, Map<String, Long>> sorted = new TreeMap<>();
        rows.forEach((row, counts) -> sorted.put(row, present(counts)));
        rows = Collections.unmodifiableMap(sorted);
    }

    private static Map<String, Long> present(Map<String, Long> counts) {
        Map<String, Long> present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return Collections.unmodifiableMap(present);
    }

    @Override
    public List<String> levels() {
        List<String> levels = new ArrayList<>();
        levels.add(WHOLE);
        levels.addAll(rows.keySet());
        return levels;
    }

    /** The counts of a row, or of the whole. */
    public Map<String, Long> at(String level) {
        return level.equals(WHOLE) ? whole : rows.getOrDefault(level, Map.of());
    }

    @Override
    public long of(Sum sum, String level) {
        return sum.in(at(level));
    }

    /** Tables of scopes that share nothing, added up. */
    public static Table sum(Collection<Table> tables) {
        Map<String, Long> whole = new TreeMap<>();
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        boolean additive = true;
        for (Table table : tables) {
            add(table.whole, whole);
            table.rows.forEach((row, counts) -> add(counts, rows.computeIfAbsent(row, unseen -> new TreeMap<>())));
            additive &= table.additive;
        }
        return new Table(whole, rows, additive);
    }

    private static void add(Map<String, Long> counts, Map<String, Long> to) {
        counts.forEach((name, count) -> to.merge(name, count, Math::addExact));
    }
}
