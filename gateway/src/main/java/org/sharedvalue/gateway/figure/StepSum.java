package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up steps of the same metric and day, so that equal functions are equal lists. */
final class StepSum {

    private static final Comparator<Step> PLACE = Comparator.comparing(Step::metric)
            .thenComparing(Step::organisationId)
            .thenComparing(Step::day);

    private final Map<Step, Long> amounts = new TreeMap<>(PLACE);

    void add(Metric metric, LocalDate day, long amount) {
        add(Step.of(metric, day, amount));
    }

    void add(Step step) {
        amounts.merge(new Step(step.metric(), step.organisationId(), step.day(), 0), step.amount(), Math::addExact);
    }

    List<Step> steps() {
        return amounts.entrySet().stream()
                .filter(step -> step.getValue() != 0)
                .map(step -> new Step(
                        step.getKey().metric(),
                        step.getKey().organisationId(),
                        step.getKey().day(),
                        step.getValue()))
                .toList();
    }
}
