package org.sharedvalue.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedvalue.web.history.FieldChange;

/** Tells which fields of a public state differ between two versions. */
final class StateDiff {

    private static final Set<String> ALWAYS_DIFFERENT = Set.of("id", "version", "createdAt", "updatedAt");

    private StateDiff() {}

    static List<String> changedFields(ObjectNode before, ObjectNode after) {
        List<String> changed = new ArrayList<>();
        after.fieldNames().forEachRemaining(name -> {
            if (!ALWAYS_DIFFERENT.contains(name) && !after.get(name).equals(before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** What differs between two versions, without the values of some fields. */
    static List<FieldChange> fields(ObjectNode before, ObjectNode after, Set<String> without) {
        return changedFields(before, after).stream()
                .filter(name -> !without.contains(name))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }
}
