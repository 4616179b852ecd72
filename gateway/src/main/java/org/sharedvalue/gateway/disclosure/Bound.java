package org.sharedvalue.gateway.disclosure;

import java.util.Arrays;

/** What is known of a sum of unknowns: it lies between two numbers, both included. */
final class Bound {

    private final int[] unknowns;
    private final int added;
    private final long least;
    private final long most;

    /** Adds the first of these unknowns and takes the others away. */
    private Bound(int[] unknowns, int added, long least, long most) {
        this.unknowns = unknowns;
        this.added = added;
        this.least = least;
        this.most = most;
    }

    static Bound of(int[] added, int[] taken, long least, long most) {
        int[] unknowns = Arrays.copyOf(added, added.length + taken.length);
        System.arraycopy(taken, 0, unknowns, added.length, taken.length);
        return new Bound(unknowns, added.length, least, most);
    }

    /** The sum lies between two numbers. */
    static Bound of(int[] sum, long least, long most) {
        return of(sum, new int[0], least, most);
    }

    /** Both sums are the same. */
    static Bound equal(int[] one, int[] other) {
        return of(one, other, 0, 0);
    }

    /** One sum is part of another. */
    static Bound included(int[] inner, int[] outer) {
        return of(outer, inner, 0, Long.MAX_VALUE / 2);
    }

    /** The sum is this number. */
    static Bound pinned(int[] sum, long value) {
        return of(sum, value, value);
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    /** How many unknowns it sums. */
    int size() {
        return unknowns.length;
    }

    int unknown(int place) {
        return unknowns[place];
    }

    /** Whether it says that there is none of what it sums. */
    boolean saysNone() {
        return most == 0 && added == unknowns.length;
    }

    int sign(int place) {
        return place < added ? 1 : -1;
    }

    long sum(long[] values) {
        long sum = 0;
        for (int place = 0; place < unknowns.length; place++) {
            sum += sign(place) * values[unknowns[place]];
        }
        return sum;
    }

    /** By how much a sum misses it: what must be added, or if negative taken away. */
    long missing(long sum) {
        return sum < least ? least - sum : Math.min(0, most - sum);
    }
}
