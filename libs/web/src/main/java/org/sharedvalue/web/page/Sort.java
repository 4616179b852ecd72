package org.sharedvalue.web.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The orders in which a collection can be read; ties are broken by id. */
public enum Sort {
    CREATED_ASCENDING("createdAt", true, true),
    CREATED_DESCENDING("-createdAt", true, false),
    UPDATED_ASCENDING("updatedAt", false, true),
    UPDATED_DESCENDING("-updatedAt", false, false);

    private final String parameter;
    private final boolean byCreation;
    private final boolean ascending;

    Sort(String parameter, boolean byCreation, boolean ascending) {
        this.parameter = parameter;
        this.byCreation = byCreation;
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

    /** That of two things by which it sorts, such as columns. */
    public <V> V of(V created, V updated) {
        return byCreation ? created : updated;
    }

    /** What a query ends with, by its names of the two instants and the id. */
    public String orderBy(String created, String updated, String id) {
        String direction = ascending ? " asc" : " desc";
        return " order by " + of(created, updated) + direction + ", " + id + direction;
    }

    /** The condition for what comes after a place, which is a pair of parameters. */
    public String after(String created, String updated, String id, String place) {
        return "(" + of(created, updated) + ", " + id + ") " + (ascending ? ">" : "<") + " " + place;
    }

    /** The same order for records at hand; ids sort as the database sorts them, byte by byte. */
    public <E> Comparator<E> order(Function<E, Instant> created, Function<E, Instant> updated, Function<E, UUID> id) {
        Comparator<E> upwards = Comparator.comparing(of(created, updated))
                .thenComparing(each -> id.apply(each).toString());
        return ascending ? upwards : upwards.reversed();
    }
}
