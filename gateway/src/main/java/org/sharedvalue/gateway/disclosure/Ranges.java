package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Between which numbers each unknown must lie, given bounds of their sums: each bound narrows what it sums, until none does. */
final class Ranges {

    private final Bounds bounds;
    private final long[] least;
    private final long[] most;
    /** Bounds of several unknowns that hold beside the others. */
    private final List<Bound> also;

    private boolean possible = true;

    private Ranges(Bounds bounds, List<Bound> also, long[] least, long[] most) {
        this.bounds = bounds;
        this.also = also;
        this.least = least;
        this.most = most;
    }

    /** All that follows from the bounds; no count is larger than this. */
    static Ranges of(Bounds bounds, long largest) {
        long[] most = new long[bounds.unknowns()];
        Arrays.fill(most, largest);
        Ranges ranges = new Ranges(bounds, List.of(), new long[bounds.unknowns()], most);
        BitSet waiting = new BitSet();
        waiting.set(0, bounds.all().size());
        ranges.narrow(waiting);
        return ranges;
    }

    /** What follows if also this held. */
    Ranges with(Bound more) {
        List<Bound> both = also;
        if (more.size() > 1) {
            both = new ArrayList<>(also);
            both.add(more);
        }
        Ranges narrower = new Ranges(bounds, both, least.clone(), most.clone());
        narrower.possible = possible;
        BitSet waiting = new BitSet();
        narrower.narrow(more, waiting);
        narrower.narrow(waiting);
        return narrower;
    }

    /** Whether anything is left. */
    boolean arePossible() {
        return possible;
    }

    /** How many unknowns there are. */
    int unknowns() {
        return least.length;
    }

    /** Everything that bounds them. */
    Stream<Bound> all() {
        return Stream.concat(also.stream(), bounds.all().stream());
    }

    long least(int unknown) {
        return least[unknown];
    }

    long most(int unknown) {
        return most[unknown];
    }

    long least(int[] sum) {
        long all = 0;
        for (int unknown : sum) {
            all += least[unknown];
        }
        return all;
    }

    long most(int[] sum) {
        long all = 0;
        for (int unknown : sum) {
            all += most[unknown];
        }
        return all;
    }

    /** Numbers in these ranges, each as near to a given one as can be; together they may miss bounds. */
    long[] nearest(long[] given) {
        long[] nearest = new long[given.length];
        for (int unknown = 0; unknown < given.length; unknown++) {
            nearest[unknown] = Math.max(least[unknown], Math.min(most[unknown], given[unknown]));
        }
        return nearest;
    }

    /** How far an unknown can still move from a number, up or down. */
    long room(int unknown, long number, boolean upwards) {
        return upwards ? most[unknown] - number : number - least[unknown];
    }

    /** The bounds that such numbers miss. */
    List<Bound> missed(long[] numbers) {
        List<Bound> missed = new ArrayList<>();
        for (Bound bound : also) {
            if (bound.missing(numbers) != 0) {
                missed.add(bound);
            }
        }
        for (Bound bound : bounds.all()) {
            if (bound.missing(numbers) != 0) {
                missed.add(bound);
            }
        }
        return missed;
    }

    private void narrow(BitSet waiting) {
        int index = waiting.nextSetBit(0);
        while (possible && index >= 0) {
            waiting.clear(index);
            narrow(bounds.all().get(index), waiting);
            int next = waiting.nextSetBit(index + 1);
            index = next >= 0 ? next : waiting.nextSetBit(0);
            if (index < 0) {
                also.forEach(bound -> narrow(bound, waiting));
                index = waiting.nextSetBit(0);
            }
        }
    }

    /** Narrows what a bound sums; the bounds that this may matter to are waiting then. */
    private void narrow(Bound bound, BitSet waiting) {
        long low = 0;
        long high = 0;
        for (int place = 0; place < bound.size(); place++) {
            int unknown = bound.unknown(place);
            boolean added = bound.sign(place) > 0;
            low += added ? least[unknown] : -most[unknown];
            high += added ? most[unknown] : -least[unknown];
        }
        if (low > bound.most() || high < bound.least()) {
            possible = false;
            return;
        }
        for (int place = 0; place < bound.size(); place++) {
            int unknown = bound.unknown(place);
            boolean added = bound.sign(place) > 0;
            long lowOfRest = low - (added ? least[unknown] : -most[unknown]);
            long highOfRest = high - (added ? most[unknown] : -least[unknown]);
            long from = added ? bound.least() - highOfRest : lowOfRest - bound.most();
            long to = added ? bound.most() - lowOfRest : highOfRest - bound.least();
            if (from > least[unknown] || to < most[unknown]) {
                least[unknown] = Math.max(from, least[unknown]);
                most[unknown] = Math.min(to, most[unknown]);
                possible &= least[unknown] <= most[unknown];
                waiting.or(bounds.about(unknown));
                low = lowOfRest + (added ? least[unknown] : -most[unknown]);
                high = highOfRest + (added ? most[unknown] : -least[unknown]);
            }
        }
    }

    /**
     * Bounds with an index.
     *
     * @param all the bounds
     * @param indexes for each unknown the places of those that sum it
     */
    record Bounds(List<Bound> all, List<BitSet> indexes) {

        static Bounds of(List<Bound> bounds, int unknowns) {
            List<BitSet> indexes = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns; unknown++) {
                indexes.add(new BitSet());
            }
            for (int index = 0; index < bounds.size(); index++) {
                for (int place = 0; place < bounds.get(index).size(); place++) {
                    indexes.get(bounds.get(index).unknown(place)).set(index);
                }
            }
            return new Bounds(List.copyOf(bounds), indexes);
        }

        int unknowns() {
            return indexes.size();
        }

        BitSet about(int unknown) {
            return indexes.get(unknown);
        }
    }
}
