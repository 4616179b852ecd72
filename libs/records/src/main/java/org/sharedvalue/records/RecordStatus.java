package org.sharedvalue.records;

import java.util.Set;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A status that carries its own chart: an enum of this kind is the state diagram of its record.
 *
 * @param <S> the enum itself
 */
public interface RecordStatus<S extends Enum<S> & RecordStatus<S>> {

    /** The states that can be reached from here in one step by the transitions endpoint. */
    Set<S> next();

    /** Name of the constant. */
    String name();

    /** Refuses a step that the chart does not have. */
    default void requireNext(S to) {
        requireNext(to, next());
    }

    /** Refuses a step that is not among those this record has, where they depend on more than its status. */
    default void requireNext(S to, Set<S> allowed) {
        if (!allowed.contains(to)) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "A record that is " + name() + " cannot become " + to.name() + ".")
                    .with("from", name())
                    .with("to", to.name())
                    .with("allowed", allowed);
        }
    }
}
