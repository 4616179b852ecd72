package org.sharedvalue.gateway.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A suppressed count, as the sum of unknowns that it is. */
final class Target {

    private final int release;
    private final Place place;
    private final int[] counted;
    private final int @Nullable [] among;
    private final int[] rest;

    Target(int release, Place place, int[] counted, int @Nullable [] among, int[] rest) {
        this.release = release;
        this.place = place;
        this.counted = counted;
        this.among = among;
        this.rest = rest;
    }

    int release() {
        return release;
    }

    Place place() {
        return place;
    }

    int[] counted() {
        return counted;
    }

    /** What it is counted among; null for a plain count, or where no partition holds that. */
    int @Nullable [] among() {
        return among;
    }

    /** Whether it is told by what is known to be none. */
    boolean isTold(Set<Integer> none) {
        return isTold(counted, rest, none);
    }

    /** Whether x follows from a whole of which it is published that none are in it, or all: that is no secret. */
    static boolean isTold(int[] counted, int[] rest, Set<Integer> none) {
        return none.containsAll(boxed(counted)) || (rest.length > 0 && none.containsAll(boxed(rest)));
    }

    static long sum(int[] unknowns, long[] values) {
        long sum = 0;
        for (int unknown : unknowns) {
            sum += values[unknown];
        }
        return sum;
    }

    static List<Integer> boxed(int[] unknowns) {
        return Arrays.stream(unknowns).sorted().boxed().toList();
    }
}
