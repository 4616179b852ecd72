package org.sharedvalue.gateway.release.http;

import java.util.Arrays;
import java.util.Optional;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The orders in which releases are listed; ties are broken by id. */
enum ReleaseOrder {
    CREATED_ASCENDING("createdAt", "created_at", true),
    CREATED_DESCENDING("-createdAt", "created_at", false),
    UPDATED_ASCENDING("updatedAt", "updated_at", true),
    UPDATED_DESCENDING("-updatedAt", "updated_at", false);

    private final String parameter;
    private final String column;
    private final boolean ascending;

    ReleaseOrder(String parameter, String column, boolean ascending) {
        this.parameter = parameter;
        this.column = column;
        this.ascending = ascending;
    }

    static ReleaseOrder of(Optional<String> sent) {
        return sent.isEmpty()
                ? CREATED_ASCENDING
                : Arrays.stream(values())
                        .filter(order -> order.parameter.equals(sent.get()))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.in(
                                "sort",
                                ProblemCode.BAD_PARAMETER,
                                "Sort by createdAt or updatedAt, with - in front for descending."));
    }

    /** What comes behind an instant and an id. */
    String after() {
        return " AND (release." + column + ", release.id) " + (ascending ? ">" : "<") + " (?::timestamptz, ?)";
    }

    String by() {
        String direction = ascending ? " ASC" : " DESC";
        return " ORDER BY release." + column + direction + ", release.id" + direction;
    }

    /** Where a release stands. */
    String place(Release release) {
        return (column.equals("created_at") ? release.createdAt() : release.updatedAt()).toString();
    }
}
