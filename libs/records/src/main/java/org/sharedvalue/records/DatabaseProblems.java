package org.sharedvalue.records;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Tells a refusal by the database from an outage, and says the refusal in the words of the API. */
final class DatabaseProblems {

    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57");

    private DatabaseProblems() {}

    /** The name of the constraint that a failed write broke. */
    static Optional<String> brokenConstraint(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException broken) {
                return Optional.ofNullable(broken.getConstraintName());
            }
        }
        return Optional.empty();
    }

    /** The refusal for a broken constraint, where the collection has a word for it. */
    static Optional<ProblemException> refusal(Throwable failure, Map<String, ProblemCode> words) {
        return brokenConstraint(failure)
                .flatMap(name -> Optional.ofNullable(words.get(name)))
                .map(code -> new ProblemException(code, code.title() + "."));
    }

    /** Whether the database cannot be asked at all right now. */
    static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutageState(sql)) {
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
