package org.sharedvalue.gateway.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** By how much cells change: what a set of folds adds, minus what they had added before. */
public final class CellDeltas {

    private final Map<CellKey, Long> amounts = new HashMap<>();

    /** Adds the steps of an enrolment in each of its slices. */
    public void add(EnrolmentFold fold) {
        addAll(fold, 1);
    }

    /** Takes back what an enrolment had added. */
    public void subtract(EnrolmentFold fold) {
        addAll(fold, -1);
    }

    /** Adds the steps of an input to the whole program. */
    public void add(UUID programId, List<Step> steps) {
        addAll(programId, steps, 1);
    }

    /** Takes back what an input had added. */
    public void subtract(UUID programId, List<Step> steps) {
        addAll(programId, steps, -1);
    }

    /** Adds to one cell. */
    void add(CellKey key, long amount) {
        amounts.merge(key, amount, Math::addExact);
    }

    /** The cells that change, in the one order in which all writers take them. */
    public SortedMap<CellKey, Long> changes() {
        SortedMap<CellKey, Long> changes = new TreeMap<>(amounts);
        changes.values().removeIf(amount -> amount == 0);
        return changes;
    }

    private void addAll(EnrolmentFold fold, int sign) {
        for (Slice slice : fold.slices()) {
            for (Step step : fold.steps()) {
                add(
                        new CellKey(fold.programId(), slice, step.metric(), step.organisationId(), step.day()),
                        sign * step.amount());
            }
        }
    }

    private void addAll(UUID programId, List<Step> steps, int sign) {
        for (Step step : steps) {
            add(
                    new CellKey(programId, Slice.WHOLE, step.metric(), step.organisationId(), step.day()),
                    sign * step.amount());
        }
    }
}
