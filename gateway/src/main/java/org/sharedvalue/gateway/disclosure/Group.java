package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Partitions that hang together, because they part some of the same enrolments.
 *
 * @param partitions their places in the layout
 * @param links for each count that they hold, its cells in each of those that do
 */
record Group(List<Integer> partitions, List<List<Link>> links) {

    /** All groups of a layout. */
    static List<Group> of(Layout layout) {
        List<List<Link>> links = links(layout);
        List<Group> groups = new ArrayList<>();
        Set<Integer> grouped = new HashSet<>();
        for (int partition = 0; partition < layout.partitions().size(); partition++) {
            if (grouped.add(partition)) {
                List<Integer> together = new ArrayList<>(List.of(partition));
                for (int next = 0; next < together.size(); next++) {
                    int place = together.get(next);
                    links.stream()
                            .filter(link -> touches(link, place))
                            .flatMap(List::stream)
                            .forEach(link -> {
                                if (grouped.add(link.partition())) {
                                    together.add(link.partition());
                                }
                            });
                }
                groups.add(new Group(
                        together,
                        links.stream()
                                .filter(link -> together.contains(link.get(0).partition()))
                                .toList()));
            }
        }
        return groups;
    }

    private static boolean touches(List<Link> link, int partition) {
        return link.stream().anyMatch(each -> each.partition() == partition);
    }

    private static List<List<Link>> links(Layout layout) {
        List<List<Link>> links = new ArrayList<>();
        for (Sum count : layout.counts()) {
            List<Link> alike = new ArrayList<>();
            for (int partition = 0; partition < layout.partitions().size(); partition++) {
                int place = partition;
                layout.inside(layout.partitions().get(partition), count)
                        .ifPresent(cells -> alike.add(new Link(count, place, cells)));
            }
            if (!alike.isEmpty()) {
                links.add(alike);
            }
        }
        return links;
    }

    /**
     * A count in a partition.
     *
     * @param count the count
     * @param partition place of the partition in the layout
     * @param cells its cells
     */
    record Link(Sum count, int partition, Set<Integer> cells) {}
}
