package org.sharedvalue.records;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The orders in which a collection can be read; ties are broken by id. */
enum Sort {
    CREATED_ASCENDING("createdAt", "createdAt", true),
    CREATED_DESCENDING("-createdAt", "createdAt", false),
    UPDATED_ASCENDING("updatedAt", "updatedAt", true),
    UPDATED_DESCENDING("-updatedAt", "updatedAt", false);

    private final String parameter;
    private final String attribute;
    private final boolean ascending;

    Sort(String parameter, String attribute, boolean ascending) {
        this.parameter = parameter;
        this.attribute = attribute;
        this.ascending = ascending;
    }

    static Sort parse(@Nullable String text) {
        if (text == null) {
            return CREATED_ASCENDING;
        }
        for (Sort sort : values()) {
            if (sort.parameter.equals(text)) {
                return sort;
            }
        }
        throw ProblemException.in(
                "sort", ProblemCode.BAD_PARAMETER, "Sort by createdAt or updatedAt, with - in front for descending.");
    }

    String parameter() {
        return parameter;
    }

    boolean byCreation() {
        return attribute.equals("createdAt");
    }

    String orderBy() {
        String direction = ascending ? " asc" : " desc";
        return " order by e." + attribute + direction + ", e.id" + direction;
    }

    /** The same order for records at hand; ids sort as the database sorts them, byte by byte. */
    Comparator<VersionedRecord> order() {
        Comparator<VersionedRecord> upwards = Comparator.comparing(
                        byCreation() ? VersionedRecord::createdAt : VersionedRecord::updatedAt)
                .thenComparing(each -> each.id().toString());
        return ascending ? upwards : upwards.reversed();
    }

    String afterKey() {
        return "(e." + attribute + ", e.id) " + (ascending ? ">" : "<") + " (:cursorInstant, :cursorId)";
    }
}
