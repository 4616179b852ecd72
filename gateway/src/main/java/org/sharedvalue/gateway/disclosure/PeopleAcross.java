package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of people across releases, who may be in several programs: whoever is in a part is in the whole, and whoever is
 * in the whole is in one of the parts that make it up.
 */
final class PeopleAcross {

    private final Unknowns unknowns;
    private final Layout layout;
    private final List<Map<String, Map<String, Long>>> programs;

    private PeopleAcross(List<Publication> publications, Unknowns unknowns) {
        this.unknowns = unknowns;
        this.layout = publications.get(publications.size() - 1).layout();
        this.programs = publications.stream().map(PeopleAcross::programs).toList();
    }

    static List<Bound> of(List<Publication> publications, Unknowns unknowns) {
        PeopleAcross across = new PeopleAcross(publications, unknowns);
        List<Bound> bounds = new ArrayList<>();
        for (int whole = 0; whole < publications.size(); whole++) {
            across.add(whole, bounds);
        }
        return bounds;
    }

    private static Map<String, Map<String, Long>> programs(Publication release) {
        Map<String, Map<String, Long>> programs = new HashMap<>();
        release.programs().forEach((name, table) -> programs.put(name, table.whole()));
        programs.keySet().removeIf(Publication::isOfPeople);
        return programs;
    }

    private void add(int whole, List<Bound> bounds) {
        List<Integer> parts = IntStream.range(0, programs.size())
                .filter(part -> part != whole
                        && programs.get(whole)
                                .entrySet()
                                .containsAll(programs.get(part).entrySet()))
                .boxed()
                .toList();
        for (Sum count : layout.people()) {
            for (int part : parts) {
                bounds.add(Bound.included(people(part, count), people(whole, count)));
                parts.stream()
                        .filter(other -> other > part && makeUp(whole, part, other))
                        .forEach(other -> bounds.add(Bound.included(
                                people(whole, count), joined(people(part, count), people(other, count)))));
            }
        }
    }

    private boolean makeUp(int whole, int part, int other) {
        Set<String> both = new HashSet<>(programs.get(part).keySet());
        both.addAll(programs.get(other).keySet());
        return both.containsAll(programs.get(whole).keySet());
    }

    private int[] people(int release, Sum count) {
        return unknowns.of(release, count, Table.WHOLE).orElse(new int[0]);
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(IntStream.of(one), IntStream.of(other)).toArray();
    }
}
