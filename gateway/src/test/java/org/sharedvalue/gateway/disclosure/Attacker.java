package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Someone who has every release, knows the rules and how figures hang together, and works out between which bounds each
 * suppressed count must lie. Knows nothing of the code under test: has its own list of what adds up to what, and tightens
 * bounds until nothing follows any more; then tries each value that is left.
 */
final class Attacker {

    /** What adds up: the first is the sum of the others. */
    private static final List<List<String>> ADD_UP = List.of(
            List.of("F1.value", "F2.completers.value", "F2.leavers.value", "F2.active.value"),
            List.of("F4.n", "F2.completers.value", "F2.leavers.value"),
            List.of("F2.completers.value", "F7.value", "F7.negative", "F7.unknown"),
            List.of("F2.completers.value", "F5.value", "completers without offer"),
            List.of("F5s.value", "F5.value", "others with offer"),
            List.of("F1.value", "F5s.value", "without offer"),
            List.of("without offer", "completers without offer", "others without offer"),
            List.of("F2.completers.value", "F6.value", "completers without start"),
            List.of("F6s.value", "F6.value", "others with start"),
            List.of("F1.value", "F6s.value", "without start"),
            List.of("without start", "completers without start", "others without start"),
            List.of("F6s.value", "F18.value", "other hires"),
            List.of("F8.13.n", "F8.13.value", "not at 13", "other at 13"),
            List.of("F8.13.response", "F8.13.value", "not at 13"),
            List.of("F8.13.upper", "F8.13.value", "other at 13"),
            List.of("F8.26.n", "F8.26.value", "not at 26", "other at 26"),
            List.of("F8.26.response", "F8.26.value", "not at 26"),
            List.of("F8.26.upper", "F8.26.value", "other at 26"),
            List.of("F8.26.value", "F9.value", "another employer at 26"),
            List.of("F4.value", "F2.completers.value"),
            List.of("F7.lower", "F7.value"),
            List.of("F9.n", "F8.26.n"),
            List.of("F18.n", "F6s.value"),
            List.of("F5.n", "F2.completers.value"),
            List.of("F6.n", "F2.completers.value"),
            List.of("F7.n", "F2.completers.value"),
            List.of("F5s.n", "F1.value"),
            List.of("F6s.n", "F1.value"));

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<long[]> bounds = new ArrayList<>();
    private final List<int[]> equations = new ArrayList<>();
    private final List<String> suppressed = new ArrayList<>();
    private final Map<String, Long> knownN = new HashMap<>();

    /** Reads a release: a count is given as it is published, or as null. */
    void read(String scope, String level, String figure, String part, Long published, Long publishedN, int k) {
        String place = place(scope, level, figure + "." + part);
        if (published == null) {
            suppressed.add(place);
            return;
        }
        tighten(place, published == 0 ? 0 : Math.max(k, published - 2), published == 0 ? 0 : published + 2);
        if (publishedN != null && part.equals("value")) {
            tighten(place(scope, level, figure + ".n"), Math.max(k, publishedN - 2), publishedN + 2);
        }
    }

    /** Knows how many there were, from elsewhere. */
    void knows(String scope, String level, String figure, String part, long n) {
        knownN.put(place(scope, level, figure + "." + part), n);
    }

    /** Knows the figures of each place. */
    void understands(String scope, String level) {
        for (List<String> sum : ADD_UP) {
            add(sum.stream().map(name -> place(scope, level, name)).toList());
        }
    }

    /** Knows which places make up a place. */
    void addsUp(String scope, String level, List<String[]> parts) {
        Set<String> names = new TreeSet<>();
        ADD_UP.forEach(names::addAll);
        for (String name : names) {
            List<String> equation = new ArrayList<>(List.of(place(scope, level, name)));
            parts.forEach(part -> equation.add(place(part[0], part[1], name)));
            add(equation);
        }
    }

    /** Knows that fewer than k moved in or out of a plain count between two releases: it was carried. */
    void fewMoved(String before, String now, String figure, int k) {
        String was = place(before, Table.WHOLE, figure + ".value");
        String is = place(now, Table.WHOLE, figure + ".value");
        String upTo = was + " + " + (k - 1);
        tighten(upTo + " slack", 0, 2L * (k - 1));
        tighten(upTo + " more", k - 1, k - 1);
        add(List.of(upTo, was, upTo + " more"));
        add(List.of(upTo, is, upTo + " slack"));
    }

    /** Every suppressed count with how many values it may have. */
    Map<String, Long> valuesLeft() {
        suppressed.forEach(place -> {
            number(place);
            number(denominator(place));
        });
        long[][] all = copy(bounds.toArray(long[][]::new));
        propagate(all);
        Map<String, Long> left = new HashMap<>();
        for (String place : suppressed) {
            long[][] mine = copy(all);
            Long n = knownN.get(place);
            if (n != null) {
                narrow(mine[number(denominator(place))], n, n);
                narrow(mine[number(place)], 0, n);
                propagate(mine);
            }
            left.put(place, possible(number(place), mine));
        }
        return left;
    }

    private long possible(int place, long[][] known) {
        long possible = 0;
        for (long value = known[place][0]; value <= known[place][1] && possible < 10; value++) {
            long[][] guess = copy(known);
            narrow(guess[place], value, value);
            if (propagate(guess)) {
                possible++;
            }
        }
        return possible;
    }

    /** Whether it is still possible. */
    private boolean propagate(long[][] known) {
        boolean changed = true;
        for (int round = 0; changed && round < 50; round++) {
            changed = false;
            for (int[] equation : equations) {
                long[] sum = known[equation[0]];
                long least = 0;
                long most = 0;
                for (int part = 1; part < equation.length; part++) {
                    least += known[equation[part]][0];
                    most += known[equation[part]][1];
                }
                changed |= narrow(sum, least, most);
                for (int part = 1; part < equation.length; part++) {
                    long[] of = known[equation[part]];
                    changed |= narrow(of, sum[0] - (most - of[1]), sum[1] - (least - of[0]));
                    if (of[0] > of[1]) {
                        return false;
                    }
                }
                if (sum[0] > sum[1]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean narrow(long[] range, long least, long most) {
        boolean narrower = least > range[0] || most < range[1];
        range[0] = Math.max(range[0], least);
        range[1] = Math.min(range[1], most);
        return narrower;
    }

    private static long[][] copy(long[][] known) {
        return Stream.of(known).map(long[]::clone).toArray(long[][]::new);
    }

    private void add(List<String> equation) {
        equations.add(equation.stream().mapToInt(this::number).toArray());
    }

    private void tighten(String place, long least, long most) {
        narrow(bounds.get(number(place)), least, most);
    }

    /** The number of a place in the bounds; before anything is known of it there may be up to 1 000 in it. */
    private int number(String place) {
        return numbers.computeIfAbsent(place, unseen -> {
            bounds.add(new long[] {0, 1_000});
            return bounds.size() - 1;
        });
    }

    private static String denominator(String place) {
        return place.endsWith(".value") ? place.substring(0, place.length() - "value".length()) + "n" : place + " n";
    }

    private static String place(String scope, String level, String name) {
        return scope + "|" + level + "|" + name;
    }
}
