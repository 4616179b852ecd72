package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.gateway.disclosure.People.Person;
import org.sharedvalue.gateway.figure.Metric;

/**
 * Nobody who reads everything that was published works out a suppressed count: not within a release, not from releases
 * about a program and its partnership, not from one release and the next.
 */
class AttackerTest {

    private static final Policy POLICY = new Policy(Policy.STANDARD);

    /** The first one in whose releases something would be worked out if nothing looked at bounds of sums. */
    private static final long FIRST_SEED = 6;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + Math.min(Integer.getInteger("walk.steps", 1), 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverWorksOutASuppressedCount(long seed) {
        Random random = new Random(seed);
        People people = new People(random);
        List<Person> one = people.of("one", 2 + random.nextInt(4), 60);
        List<Person> other = people.of("other", 1 + random.nextInt(4), 40);
        Reader reader = new Reader();
        reader.publish(release(one));
        reader.publish(release(one, other));
        reader.publish(release(other));

        assertNothingIsWorkedOut(reader, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void learnsNothingFromOneReleaseAndTheNext(long seed) {
        Random random = new Random(seed);
        People people = new People(random);
        List<Person> before = people.of("one", 3, 60);
        Reader reader = new Reader();
        reader.publish(release(before));

        List<Person> now = new ArrayList<>(before);
        int changes = random.nextInt(25);
        Moves moves = new Moves(POLICY, Reader.LAYOUT);
        for (int change = 0; change < changes; change++) {
            Person was = before.get(change % before.size());
            Person is = new Person(was.program(), was.row(), people.metrics());
            now.set(change % before.size(), is);
        }
        for (int person = 0; person < before.size(); person++) {
            Person was = before.get(person);
            Person is = now.get(person);
            moves.add(was.counts(), Set.of(was.row()), is.counts(), Set.of(is.row()));
        }
        Publication next = release(now.stream().map(AttackerTest::later).toList());
        Set<String> held = new TreeSet<>();
        Set<String> heldRows = new TreeSet<>();
        for (Tally tally : Reader.LAYOUT.tallies()) {
            addIf(!moves.allowFigure(tally.figure()), held, tally.figure());
            addIf(!moves.allowBreakdown(tally.figure()), heldRows, tally.figure());
            if (!held.contains(tally.figure()) && !tally.isQuality()) {
                assertThat(moved(before, now, tally))
                        .as(tally.figure() + " of seed " + seed)
                        .satisfiesAnyOf(few -> assertThat(few).isZero(), many -> assertThat(many)
                                .isGreaterThanOrEqualTo(10));
            }
        }
        reader.publish(new Publication(POLICY, Reader.LAYOUT, next.programs(), "cohort", Set.of(), held, heldRows));
        reader.sees("one", "one later", held);
        assertNothingIsWorkedOut(reader, seed);
    }

    /** 103 to 107 people altogether and 93 to 97 in one program: in the other there are 6 at least, and fewer than 10. */
    @Test
    void learnsNotHowManyPeopleAreInTheOtherProgram() {
        Publication large = release(Map.of("one", 95L), 95);
        Publication small = release(Map.of("other", 12L), 9);
        Publication both = release(Map.of("one", 95L, "other", 12L), 104);

        assertThat(Guard.discloses(small, List.of(List.of(large)))).isFalse();
        assertThat(Guard.discloses(both, List.of(List.of(large)))).isFalse();
        assertThat(Guard.discloses(both, List.of(List.of(large, small)))).isTrue();
    }

    private static Publication release(Map<String, Long> completers, long people) {
        Map<String, Table> tables = new TreeMap<>();
        completers.forEach((program, count) -> tables.put(
                program,
                new Table(Map.of(Metric.STARTERS.name(), count, Metric.COMPLETERS.name(), count), Map.of(), true)));
        addPeople(tables, people);
        return new Publication(POLICY, Reader.LAYOUT, tables, "", Set.of(), Set.of(), Set.of());
    }

    /** People stand in a table of their own, as in every release. */
    private static void addPeople(Map<String, Table> tables, long people) {
        tables.put(
                Publication.peopleOf(String.join(" and ", tables.keySet())),
                new Table(Map.of(Metric.PARTICIPANTS.name(), people), Map.of(), true));
    }

    private static Person later(Person person) {
        return new Person(person.program() + " later", person.row() + " later", person.metrics());
    }

    /** Counted person by person, without the code under test. */
    private static long moved(List<Person> before, List<Person> now, Tally tally) {
        long moved = 0;
        for (int person = 0; person < before.size(); person++) {
            boolean in = tally.counted().in(before.get(person).counts()) != 0;
            boolean stays = tally.counted().in(now.get(person).counts()) != 0;
            moved += in == stays ? 0 : 1;
        }
        return moved;
    }

    private static void addIf(boolean holds, Set<String> names, String name) {
        if (holds) {
            names.add(name);
        }
    }

    private static void assertNothingIsWorkedOut(Reader reader, long seed) {
        Map<String, long[]> attacked = reader.attacked();
        System.out.println("attack " + seed + ": " + reader.published().size() + " releases published, "
                + reader.refused() + " refused, " + attacked.size() + " suppressed counts attacked");
        attacked.forEach((place, values) ->
                assertThat(values[0]).as(place + " of seed " + seed).isGreaterThanOrEqualTo(values[1]));
    }

    @SafeVarargs
    private static Publication release(List<Person>... programs) {
        Map<String, Table> tables = new TreeMap<>();
        long everybody = 0;
        for (List<Person> people : programs) {
            tables.put(people.get(0).program(), People.table(people));
            everybody += people.size();
        }
        addPeople(tables, everybody);
        return new Publication(POLICY, Reader.LAYOUT, tables, "cohort", Set.of(), Set.of(), Set.of());
    }
}
