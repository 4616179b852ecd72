package org.sharedvalue.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The ways in which a caller comes to see records of a collection; what none of them leads to is not seen. A list is read
 * once for each way, so that an index serves each in the order of the list, and the results are merged.
 */
public final class Ways {

    /** With more partnerships than this, one sorted query costs less than one query for each. */
    private static final int MOST_PARTNERSHIPS_APART = 8;

    private final List<Way> ways;

    private Ways(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    /** Everybody sees everything. */
    public static Ways everything() {
        return new Ways(List.of(new Way("1 = 1", Map.of())));
    }

    /** Nothing is seen, until a way is added. */
    public static Ways nothing() {
        return new Ways(List.of());
    }

    /** Rows with a {@code partnershipId} among these. */
    public static Ways throughPartnerships(Set<UUID> ids) {
        if (ids.size() > MOST_PARTNERSHIPS_APART) {
            return nothing().or("e.partnershipId in :partnerships", Map.of("partnerships", ids));
        }
        Ways ways = nothing();
        for (UUID id : ids) {
            String parameter = "partnership" + ways.ways.size();
            ways = ways.or("e.partnershipId = :" + parameter, Map.of(parameter, id));
        }
        return ways;
    }

    /** Rows whose attribute names one of these organisations. */
    public static Ways throughOwn(String attribute, Set<UUID> own) {
        Ways ways = nothing();
        for (UUID id : own) {
            String parameter = "own" + ways.ways.size();
            ways = ways.or(attribute + " = :" + parameter, Map.of(parameter, id));
        }
        return ways;
    }

    /**
     * One more way.
     *
     * @param condition HQL over the alias {@code e}
     * @param parameters its named parameters, whose names no other way and no filter has
     */
    public Ways or(String condition, Map<String, Object> parameters) {
        List<Way> more = new ArrayList<>(ways);
        more.add(new Way(condition, parameters));
        return new Ways(more);
    }

    /** Each way alone; a condition that nothing fulfils where there is none. */
    List<Way> apart() {
        return ways.isEmpty() ? List.of(new Way("1 = 0", Map.of())) : ways;
    }

    /** All ways in one condition. */
    Way together() {
        Map<String, Object> parameters = new HashMap<>();
        apart().forEach(way -> parameters.putAll(way.parameters()));
        return new Way(
                apart().stream().map(way -> "(" + way.condition() + ")").collect(Collectors.joining(" or ", "(", ")")),
                parameters);
    }

    /**
     * One condition.
     *
     * @param condition HQL over the alias {@code e}
     * @param parameters its named parameters
     */
    record Way(String condition, Map<String, Object> parameters) {
        Way {
            parameters = Map.copyOf(parameters);
        }
    }
}
