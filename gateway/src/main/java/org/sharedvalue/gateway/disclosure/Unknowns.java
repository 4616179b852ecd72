package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an attacker does not know: how many enrolments of each program, and of each row of it, lie in each cell of each
 * partition, and in each published sum of cells, which is an unknown of its own so that bounds of sums meet. Releases with the same counts of a program are about the same unknowns; those between which they changed say
 * nothing about each other.
 */
final class Unknowns {

    private final List<Publication> publications;
    private final Layout layout;
    private final List<Group> groups;
    private final int[] groupOf;
    private final int[] offsets;
    private final Map<Sum, Integer> groupOfSum = new HashMap<>();
    private final Map<Sum, Integer> offsetOfSum = new HashMap<>();
    private final Map<Key, Integer> starts = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Long> truth = new ArrayList<>();
    private final Map<Asked, Optional<int[]>> asked = new HashMap<>();

    /** The unknowns behind releases of one layout. */
    Unknowns(List<Publication> publications) {
        this.publications = List.copyOf(publications);
        this.layout = publications.get(publications.size() - 1).layout();
        this.groups = layout.groups();
        this.groupOf = new int[layout.partitions().size()];
        this.offsets = new int[layout.partitions().size()];
        for (int group = 0; group < groups.size(); group++) {
            int offset = 0;
            for (int partition : groups.get(group).partitions()) {
                groupOf[partition] = group;
                offsets[partition] = offset;
                offset += layout.partitions().get(partition).cells().size();
            }
            for (List<Group.Link> link : groups.get(group).links()) {
                groupOfSum.putIfAbsent(link.get(0).count(), group);
                offsetOfSum.putIfAbsent(link.get(0).count(), offset);
                offset++;
            }
        }
        for (int release = 0; release < publications.size(); release++) {
            for (String program : publications.get(release).programs().keySet()) {
                for (int group = 0; group < groups.size(); group++) {
                    add(release, program, group);
                }
            }
        }
    }

    /** The true numbers. */
    long[] truth() {
        return truth.stream().mapToLong(Long::longValue).toArray();
    }

    /** The unknowns that a count of a release is the sum of; empty where no partition holds it. */
    Optional<int[]> of(int release, Sum count, String level) {
        return asked.computeIfAbsent(new Asked(release, count, level), unseen -> find(release, count, level));
    }

    /** Those of a count that are not in another one; empty where no partition holds both. */
    Optional<int[]> rest(int release, Sum among, Sum counted, String level) {
        for (int partition = 0; partition < layout.partitions().size(); partition++) {
            Family family = layout.partitions().get(partition);
            Set<Integer> all = layout.inside(family, among).orElse(null);
            Set<Integer> some = layout.inside(family, counted).orElse(null);
            if (all != null && some != null && all.containsAll(some)) {
                return Optional.of(indexes(
                        release,
                        level,
                        partition,
                        all.stream().filter(cell -> !some.contains(cell)).toList()));
            }
        }
        return Optional.empty();
    }

    private Optional<int[]> find(int release, Sum count, String level) {
        Integer group = groupOfSum.get(count);
        if (group == null) {
            return Optional.empty();
        }
        int offset = offsetOfSum.getOrDefault(count, 0);
        return Optional.of(publications.get(release).programs().keySet().stream()
                .map(program -> starts.get(key(release, program, level, group)))
                .filter(Objects::nonNull)
                .mapToInt(start -> start + offset)
                .toArray());
    }

    private int[] indexes(int release, String level, int partition, Iterable<Integer> cells) {
        List<Integer> found = new ArrayList<>();
        for (String program : publications.get(release).programs().keySet()) {
            Integer start = starts.get(key(release, program, level, groupOf[partition]));
            if (start != null) {
                cells.forEach(cell -> found.add(start + offsets[partition] + cell));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(int release, String program, int group) {
        // A count that a table cannot have is no unknown: it would leave room where an attacker knows that there is
        // none.
        if (layout.partsPeople(groups.get(group)) != Publication.isOfPeople(program)) {
            return;
        }
        Table table = table(release, program);
        for (String level : table.levels()) {
            Key key = key(release, program, level, group);
            if (starts.putIfAbsent(key, truth.size()) == null) {
                int start = truth.size();
                for (int partition : groups.get(group).partitions()) {
                    layout.partitions().get(partition).cells().forEach(cell -> truth.add(table.of(cell, level)));
                }
                groups.get(group)
                        .links()
                        .forEach(link -> truth.add(table.of(link.get(0).count(), level)));
                blocks.add(new Block(key, start, truth.size() - start));
            }
        }
    }

    /** What holds whatever is published: what sums are made of, in each partition alike, and wholes of their rows. */
    List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        for (Block block : blocks) {
            for (List<Group.Link> link : groups.get(block.key().group()).links()) {
                int sum = block.start() + offsetOfSum.getOrDefault(link.get(0).count(), 0);
                link.forEach(held -> bounds.add(Bound.equal(new int[] {sum}, cells(block, held))));
            }
            rowsOf(block).forEach(rows -> addUp(block, rows, bounds));
        }
        long[] numbers = truth();
        // What has no rows, such as people, adds up to nothing; rows that overlap are only each a part.
        bounds.removeIf(bound -> bound.missing(bound.sum(numbers)) != 0);
        return bounds;
    }

    private static void addUp(Block whole, List<Block> rows, List<Bound> bounds) {
        for (int cell = 0; cell < whole.size(); cell++) {
            int place = cell;
            int[] one = {whole.start() + place};
            int[] parts = rows.stream().mapToInt(row -> row.start() + place).toArray();
            bounds.add(Bound.equal(one, parts));
            for (int part : parts) {
                bounds.add(Bound.included(new int[] {part}, one));
            }
        }
    }

    private int[] cells(Block block, Group.Link link) {
        return link.cells().stream()
                .mapToInt(cell -> block.start() + offsets[link.partition()] + cell)
                .toArray();
    }

    /** The rows of a block that is a whole, one list for each breakdown. */
    private List<List<Block>> rowsOf(Block block) {
        Map<String, List<Block>> rows = new LinkedHashMap<>();
        if (block.key().breakdown().isEmpty()) {
            blocks.stream().filter(other -> other.key().isRowOf(block.key())).forEach(row -> rows.computeIfAbsent(
                            row.key().breakdown(), unseen -> new ArrayList<>())
                    .add(row));
        }
        return List.copyOf(rows.values());
    }

    private Table table(int release, String program) {
        return Objects.requireNonNull(publications.get(release).programs().get(program));
    }

    private Key key(int release, String program, String level, int group) {
        int since = first(release, program, group, false);
        if (level.equals(Table.WHOLE)) {
            return new Key(program, since, "", level, group);
        }
        String breakdown = publications.get(release).dimension() + " " + first(release, program, group, true);
        return new Key(program, since, breakdown, level, group);
    }

    /** The first release with the same numbers in this group of partitions. */
    private int first(int release, String program, int group, boolean inRows) {
        for (int earlier = 0; earlier < release; earlier++) {
            if (isSame(earlier, release, program, group, inRows)) {
                return earlier;
            }
        }
        return release;
    }

    private boolean isSame(int earlier, int release, String program, int group, boolean inRows) {
        Publication there = publications.get(earlier);
        Table before = there.programs().get(program);
        Table now = table(release, program);
        if (before == null || !isSame(before.whole(), now.whole(), group)) {
            return false;
        }
        return !inRows
                || (there.dimension().equals(publications.get(release).dimension())
                        && before.rows().keySet().equals(now.rows().keySet())
                        && now.rows().keySet().stream().allMatch(row -> isSame(before.at(row), now.at(row), group)));
    }

    private boolean isSame(Map<String, Long> one, Map<String, Long> other, int group) {
        return groups.get(group).partitions().stream()
                .flatMap(partition -> layout.partitions().get(partition).cells().stream())
                .allMatch(cell -> cell.in(one) == cell.in(other));
    }

    /**
     * Whose numbers they are.
     *
     * @param program the program
     * @param since the first release in which it had them
     * @param breakdown the breakdown whose row it is; empty for the whole
     * @param level the row, or {@link Table#WHOLE}
     * @param group the group of partitions
     */
    record Key(String program, int since, String breakdown, String level, int group) {

        boolean isRowOf(Key whole) {
            return program.equals(whole.program)
                    && since == whole.since
                    && group == whole.group
                    && !breakdown.isEmpty();
        }
    }

    /** Some unknowns that lie beside each other. */
    record Block(Key key, int start, int size) {}

    private record Asked(int release, Sum count, String level) {}
}
