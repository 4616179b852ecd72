package org.sharedvalue.gateway.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A count as other counts added and subtracted.
 *
 * @param coefficients how often each named count is in it; never 0
 */
public record Sum(Map<String, Integer> coefficients) {

    public Sum {
        Map<String, Integer> present = new TreeMap<>(coefficients);
        present.values().removeIf(coefficient -> coefficient == 0);
        coefficients = Collections.unmodifiableMap(present);
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
}
