package org.sharedvalue.gateway.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Between which numbers each unknown must lie, given bounds of their sums: each bound narrows what it sums, until none does. */
final class Ranges {

    private final Bounds bounds;
    private final List<Bound> more;
    private final long[] least;
    private final long[] most;
    private boolean possible = true;

    private Ranges(Bounds bounds, List<Bound> more, long[] least, long[] most) {
        this.bounds = bounds;
        this.more = List.copyOf(more);
        this.least = least;
        this.most = most;
    }

    /** All that follows from the bounds; no count is larger than this. */
    static Ranges of(Bounds bounds, long largest) {
        long[] most = new long[bounds.unknowns()];
        Arrays.fill(most, largest);
        Ranges ranges = new Ranges(bounds, List.of(), new long[bounds.unknowns()], most);
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int index = 0; index < bounds.all().size(); index++) {
            waiting.add(index);
        }
        ranges.narrow(waiting);
        return ranges;
    }

    /** What follows if also this held, and all that was supposed before. */
    Ranges with(Bound also) {
        List<Bound> supposed = new ArrayList<>(more);
        supposed.add(also);
        Ranges narrower = new Ranges(bounds, supposed, least.clone(), most.clone());
        narrower.possible = possible;
        narrower.narrow(new ArrayDeque<>());
        return narrower;
    }

    /** Whether anything is left. */
    boolean arePossible() {
        return possible;
    }

    long least(int[] sum) {
        return Target.sum(sum, least);
    }

    long most(int[] sum) {
        return Target.sum(sum, most);
    }

    private void narrow(Deque<Integer> waiting) {
        boolean narrower = true;
        while (possible && narrower) {
            work(waiting);
            narrower = false;
            for (Bound supposed : more) {
                narrower |= narrow(supposed, waiting);
            }
        }
    }

    private void work(Deque<Integer> waiting) {
        BitSet queued = new BitSet();
        waiting.forEach(queued::set);
        while (possible && !waiting.isEmpty()) {
            int index = waiting.remove();
            queued.clear(index);
            Deque<Integer> touched = new ArrayDeque<>();
            narrow(bounds.all().get(index), touched);
            for (int other : touched) {
                if (!queued.get(other)) {
                    queued.set(other);
                    waiting.add(other);
                }
            }
        }
    }

    /** Whether a bound narrowed anything. */
    private boolean narrow(Bound bound, Deque<Integer> touched) {
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
            return false;
        }
        boolean narrower = false;
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
                narrower = true;
                touched.addAll(bounds.about(unknown));
                low = lowOfRest + (added ? least[unknown] : -most[unknown]);
                high = highOfRest + (added ? most[unknown] : -least[unknown]);
            }
        }
        return narrower;
    }

    /**
     * Bounds with an index.
     *
     * @param all the bounds
     * @param indexes for each unknown the places of those that sum it
     */
    record Bounds(List<Bound> all, List<List<Integer>> indexes) {

        static Bounds of(List<Bound> bounds, int unknowns) {
            List<List<Integer>> indexes = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns; unknown++) {
                indexes.add(new ArrayList<>());
            }
            for (int index = 0; index < bounds.size(); index++) {
                for (int place = 0; place < bounds.get(index).size(); place++) {
                    indexes.get(bounds.get(index).unknown(place)).add(index);
                }
            }
            return new Bounds(List.copyOf(bounds), indexes);
        }

        int unknowns() {
            return indexes.size();
        }

        List<Integer> about(int unknown) {
            return indexes.get(unknown);
        }
    }
}
