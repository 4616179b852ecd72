package org.sharedvalue.gateway.disclosure;

import static org.sharedvalue.gateway.figure.Metric.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sharedvalue.gateway.figure.Metric;

/** Programs of made-up people, each of whom counts in metrics as the folds of enrolments do. */
final class People {

    /**
     * One of them.
     *
     * @param program where they are enrolled
     * @param row row of the breakdown
     * @param metrics what they count in
     */
    record Person(String program, String row, Set<Metric> metrics) {

        Map<String, Long> counts() {
            Map<String, Long> counts = new TreeMap<>();
            metrics.forEach(metric -> counts.put(metric.name(), 1L));
            return counts;
        }
    }

    private final Random random;
    private final double completing;
    private final double offered;
    private final double starting;

    /** People of a place where things go more or less well. */
    People(Random random) {
        this.random = random;
        completing = 0.4 + 0.55 * random.nextDouble();
        offered = 0.2 + 0.7 * random.nextDouble();
        starting = 0.3 + 0.6 * random.nextDouble();
    }

    List<Person> of(String program, int rows, int most) {
        List<Person> people = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int size = 1 + random.nextInt(most);
            for (int person = 0; person < size; person++) {
                people.add(new Person(program, program + " row " + row, metrics()));
            }
        }
        return people;
    }

    Set<Metric> metrics() {
        Set<Metric> metrics = EnumSet.of(STARTERS);
        boolean completed = random.nextDouble() < completing;
        if (completed) {
            metrics.add(COMPLETERS);
        } else if (random.nextDouble() < 0.8) {
            metrics.add(LEAVERS);
        }
        if (random.nextDouble() < (completed ? offered : offered / 8)) {
            metrics.add(STARTERS_WITH_OFFER);
            addIf(completed, metrics, COMPLETERS_WITH_OFFER);
        }
        boolean started = random.nextDouble() < (completed ? starting : starting / 10);
        if (started) {
            metrics.add(STARTERS_WITH_JOB_START);
            addIf(completed, metrics, COMPLETERS_WITH_JOB_START);
            addIf(random.nextBoolean(), metrics, PARTNER_HIRES);
            checks(metrics);
        }
        if (completed && (started || random.nextDouble() < 0.4)) {
            metrics.add(COMPLETERS_POSITIVE);
        } else if (completed && random.nextBoolean()) {
            metrics.add(COMPLETERS_NEGATIVE);
        }
        return metrics;
    }

    private void checks(Set<Metric> metrics) {
        metrics.add(DUE_13);
        metrics.add(DUE_26);
        metrics.add(DUE_52);
        switch (random.nextInt(8)) {
            case 0 -> metrics.add(NOT_SUSTAINED_13);
            case 1 -> {}
            default -> metrics.add(SUSTAINED_13);
        }
        switch (random.nextInt(6)) {
            case 0 -> metrics.add(NOT_SUSTAINED_26);
            case 1 -> {}
            default -> {
                metrics.add(SUSTAINED_26);
                addIf(random.nextInt(3) > 0, metrics, SAME_EMPLOYER_26);
            }
        }
    }

    private static void addIf(boolean holds, Set<Metric> metrics, Metric metric) {
        if (holds) {
            metrics.add(metric);
        }
    }

    /** The exact counts of some people. */
    static Table table(List<Person> people) {
        Map<String, Long> whole = new TreeMap<>();
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (Person person : people) {
            person.counts().forEach((metric, count) -> {
                whole.merge(metric, count, Long::sum);
                rows.computeIfAbsent(person.row(), unseen -> new TreeMap<>()).merge(metric, count, Long::sum);
            });
        }
        return new Table(whole, rows, true);
    }
}
