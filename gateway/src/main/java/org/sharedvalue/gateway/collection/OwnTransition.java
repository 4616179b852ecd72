package org.sharedvalue.gateway.collection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A wish to move a record.
 *
 * @param <S> its status
 */
public interface OwnTransition<S> {

    /** The state to move to. */
    S to();

    /** The day it happened; today if absent. */
    @Nullable LocalDate on();

    /** Why, in words. */
    @Nullable String reason();

    /** The day it happened, which is no day to come. */
    default LocalDate day(LocalDate today) {
        LocalDate on = on();
        if (on != null && on.isAfter(today)) {
            throw ProblemException.at("/on", ProblemCode.DATE_IN_FUTURE, "What happened did so by today.");
        }
        return on == null ? today : on;
    }
}
