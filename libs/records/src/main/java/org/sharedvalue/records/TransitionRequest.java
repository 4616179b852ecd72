package org.sharedvalue.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move a record to another state.
 *
 * @param <S> the status of the record
 */
public interface TransitionRequest<S> {

    /** The state to move to. */
    S to();

    /** The day it happened; today if absent. */
    @Nullable LocalDate on();

    /** Why, in words. */
    @Nullable String reason();
}
