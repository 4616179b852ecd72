package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.projection.OutcomeRow;

/** The outcomes of one enrolment that count: reported or verified, not rejected and not retracted. */
final class LiveOutcomes {

    private static final Set<String> LIVE = Set.of("REPORTED", "VERIFIED");

    private final List<OutcomeRow> live;

    LiveOutcomes(List<OutcomeRow> outcomes) {
        live = outcomes.stream()
                .filter(outcome -> LIVE.contains(outcome.status()))
                .toList();
    }

    List<OutcomeRow> of(Predicate<OutcomeType> types) {
        return live.stream().filter(outcome -> types.test(outcome.type())).toList();
    }

    Optional<LocalDate> firstDayOf(Predicate<OutcomeType> types) {
        return of(types).stream().map(OutcomeRow::occurredOn).min(Comparator.naturalOrder());
    }

    /** The earliest job start; of two on one day the one with the smaller id, as ids are written. */
    Optional<OutcomeRow> indexJob() {
        return of(OutcomeType::isJobStart).stream()
                .min(Comparator.comparing(OutcomeRow::occurredOn)
                        .thenComparing(outcome -> outcome.id().toString()));
    }

    static boolean isOffer(OutcomeType type) {
        return type == OutcomeType.JOB_OFFER;
    }

    static boolean isKnownNegative(OutcomeType type) {
        return type == OutcomeType.NO_POSITIVE_DESTINATION;
    }

    static boolean isVerified(OutcomeRow outcome) {
        return outcome.status().equals("VERIFIED");
    }
}
