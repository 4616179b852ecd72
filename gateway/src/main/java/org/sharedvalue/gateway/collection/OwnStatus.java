package org.sharedvalue.gateway.collection;

import java.util.List;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A status that carries its own chart.
 *
 * @param <S> the enum itself
 */
public interface OwnStatus<S> {

    /** Where it can be moved by the transitions endpoint. */
    List<S> allowedTransitions();

    /** Refuses a step that the chart does not have. */
    default void requireNext(S to) {
        if (!allowedTransitions().contains(to)) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION, "A record that is " + this + " cannot become " + to + ".")
                    .with("from", this)
                    .with("to", to)
                    .with("allowed", allowedTransitions());
        }
    }
}
