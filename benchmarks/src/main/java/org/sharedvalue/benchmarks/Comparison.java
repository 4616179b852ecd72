package org.sharedvalue.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What came of a benchmark.
 *
 * @param what what was measured
 * @param ours times of the suite
 * @param yardstick what it is held against
 * @param beside times of the yardstick, in turn with ours
 * @param target what to reach, for a reader to compare
 */
record Comparison(String what, Times ours, String yardstick, Times beside, String target) {

    List<String> lines() {
        return List.of(
                what + ": " + ours,
                "  beside " + yardstick + ": " + beside,
                String.format(Locale.ROOT, "  %.2f times its median", ours.median() / beside.median()),
                "  to reach: " + target);
    }
}
