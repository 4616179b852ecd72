package org.sharedvalue.gateway.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A count as other counts added and subtracted. Its hash is asked for more than anything else of it, and computed once. */
public final class Sum {

    private final Map<String, Integer> coefficients;
    private final int hash;

    /**
     * Of named counts.
     *
     * @param coefficients how often each is in it
     */
    public Sum(Map<String, Integer> coefficients) {
        Map<String, Integer> present = new TreeMap<>(coefficients);
        present.values().removeIf(coefficient -> coefficient == 0);
        this.coefficients = Collections.unmodifiableMap(present);
        this.hash = present.hashCode();
    }

    /** How often each named count is in it; never 0. */
    public Map<String, Integer> coefficients() {
        return coefficients;
    }

    /** Some counts less others. */
    public static Sum of(Collection<String> plus, Collection<String> minus) {
        Map<String, Integer> coefficients = new TreeMap<>();
        plus.forEach(name -> coefficients.merge(name, 1, Integer::sum));
        minus.forEach(name -> coefficients.merge(name, -1, Integer::sum));
        return new Sum(coefficients);
    }

    /** One count. */
    public static Sum of(String name) {
        return of(List.of(name), List.of());
    }

    /** This and another one together. */
    public Sum plus(Sum other) {
        Map<String, Integer> both = new TreeMap<>(coefficients);
        other.coefficients.forEach((name, coefficient) -> both.merge(name, coefficient, Integer::sum));
        return new Sum(both);
    }

    /** What is left of this without another one. */
    public Sum minus(Sum other) {
        Map<String, Integer> rest = new TreeMap<>(coefficients);
        other.coefficients.forEach((name, coefficient) -> rest.merge(name, -coefficient, Integer::sum));
        return new Sum(rest);
    }

    /** What it comes to; a count that is not named is 0. */
    public long in(Map<String, Long> counts) {
        long sum = 0;
        for (Map.Entry<String, Integer> each : coefficients.entrySet()) {
            sum = Math.addExact(sum, each.getValue() * counts.getOrDefault(each.getKey(), 0L));
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Sum sum && hash == sum.hash && coefficients.equals(sum.coefficients));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return coefficients.toString();
    }
}
