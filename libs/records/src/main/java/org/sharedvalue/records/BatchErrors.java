package org.sharedvalue.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Collects what is wrong in the items of a batch, so that one answer names it all. */
final class BatchErrors {

    private final List<InputError> errors = new ArrayList<>();

    <I> void each(List<I> items, Consumer<I> step) {
        for (int index = 0; index < items.size(); index++) {
            I item = items.get(index);
            one(index, () -> step.accept(item));
        }
    }

    void one(int index, Runnable step) {
        String pointer = "/items/" + index;
        try {
            step.run();
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

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.batch(errors);
        }
    }
}
