package org.sharedvalue.records;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells a refusal by the database from an outage. */
public final class DatabaseProblems {

    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57");

    private DatabaseProblems() {}

    /** The name of the constraint that a failed write broke. */
    static Optional<String> brokenConstraint(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException broken && broken.getServerErrorMessage() != null) {
                return Optional.ofNullable(broken.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }

    /** Whether the database cannot be asked at all right now. */
    public static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A commit that failed says why in what it suppressed.
            if ((cause instanceof SQLException sql && isOutageState(sql))
                    || Arrays.stream(cause.getSuppressed()).anyMatch(DatabaseProblems::isOutage)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutageState(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                : state.length() == 5 && OUTAGE_CLASSES.contains(state.substring(0, 2));
    }
}
