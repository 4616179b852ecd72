package org.sharedvalue.outcomes.outcome;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.contracts.vocabulary.OfferState;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What can become of a job offer. */
final class OfferChart {

    private OfferChart() {}

    static Set<OfferState> next(OfferState from) {
        return switch (from) {
            case OPEN -> EnumSet.of(OfferState.ACCEPTED, OfferState.DECLINED, OfferState.LAPSED, OfferState.RESCINDED);
            case ACCEPTED -> EnumSet.of(OfferState.RESCINDED);
            case DECLINED, LAPSED, RESCINDED -> EnumSet.noneOf(OfferState.class);
        };
    }

    static void requireStep(OfferState from, OfferState to) {
        if (from != to && !next(from).contains(to)) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION, "An offer that is " + from + " cannot become " + to + ".")
                    .with("from", from)
                    .with("to", to)
                    .with("allowed", next(from));
        }
    }
}
