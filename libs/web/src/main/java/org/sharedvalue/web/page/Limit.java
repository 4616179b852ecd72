package org.sharedvalue.web.page;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** How many items a page may hold. */
public final class Limit {

    /** Items on a page when the caller does not say. */
    public static final int DEFAULT = 50;

    /** The most items on a page; a larger wish is clamped to it. */
    public static final int MAX = 500;

    private Limit() {}

    /** Reads the {@code limit} parameter. */
    public static int parse(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            throw ProblemException.in(
                    "limit", ProblemCode.BAD_PARAMETER, "The limit is a whole number from 1 to " + MAX + ".");
        }
        return Math.min(Integer.parseInt(text), MAX);
    }
}
