package org.sharedvalue.web.batch;

import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Collects what is wrong in the items of a batch, so that one answer names it all. */
public final class BatchErrors {

    private final List<InputError> errors = new ArrayList<>();

    /** A step for each item; those that it refuses do not keep it from the others. */
    public <I, X extends Exception> void each(List<I> items, ItemStep<I, X> step) throws X {
        for (int index = 0; index < items.size(); index++) {
            I item = items.get(index);
            one(index, () -> step.take(item));
        }
    }

    /** A step for one item. */
    public <X extends Exception> void one(int index, Step<X> step) throws X {
        String pointer = "/items/" + index;
        try {
            step.take();
        } catch (ProblemException refusal) {
            if (refusal.code() == ProblemCode.UNAVAILABLE) {
                throw refusal;
            }
            if (refusal.errors().isEmpty()) {
                errors.add(InputError.at(pointer, refusal.code(), refusal.detail()));
            }
            refusal.errors().forEach(error -> errors.add(error.under(pointer)));
        }
    }

    /** Refuses the batch as a whole if an item was refused. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.batch(errors);
        }
    }

    /**
     * A step that concerns the item it was made for.
     *
     * @param <X> what it throws beside refusals
     */
    @FunctionalInterface
    public interface Step<X extends Exception> {

        void take() throws X;
    }

    /**
     * A step for any item.
     *
     * @param <I> an item
     * @param <X> what it throws beside refusals
     */
    @FunctionalInterface
    public interface ItemStep<I, X extends Exception> {

        void take(I item) throws X;
    }
}
