package org.sharedvalue.gateway.intake;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells apart what a failed statement means for the batch it belonged to. */
final class Failures {

    private static final Set<String> OUTAGES = Set.of("08", "40", "53", "57");
    private static final String ROLLED_BACK = "40";
    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether the same batch may well succeed later: connection lost, rolled back, out of resources, stopped. */
    static boolean isOutage(Exception failure) {
        if (!(failure instanceof SQLException)) {
            return false;
        }
        String state = state(failure);
        // The pool says no state when it has no connection to give.
        return state == null || state.length() < 2 || OUTAGES.contains(state.substring(0, 2));
    }

    /** Whether another writer has taken the same event in a moment before. */
    static boolean isUniqueViolation(Exception failure) {
        return UNIQUE_VIOLATION.equals(state(failure));
    }

    /** Whether the database chose this transaction as the one to give way to another. */
    static boolean isRolledBack(Exception failure) {
        String state = state(failure);
        return state != null && state.startsWith(ROLLED_BACK);
    }

    /** Why a record could not be applied, without anything of its content. */
    static String reason(Exception failure) {
        return "The event could not be applied: " + summary(failure) + ".";
    }

    /** The failure in a few words for the log, without anything of the content of records. */
    static String summary(Exception failure) {
        String state = state(failure);
        return failure.getClass().getSimpleName() + (state == null ? "" : " " + state);
    }

    private static @Nullable String state(Exception failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
