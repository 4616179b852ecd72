package org.sharedvalue.gateway.feed.feeding;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Follows the ledger: what some entries of it say about outcomes is told to every feed. */
final class LedgerFollowing {

    private LedgerFollowing() {}

    static List<FeedFold> follow(FeedFolds begun, LedgerSlice slice, List<FeedRow> feeds) throws SQLException {
        List<OutcomeFact> facts = OutcomeFact.read(begun.connection(), slice.outcomes(), slice.enrolments());
        if (facts.isEmpty()) {
            return List.of();
        }
        Map<UUID, OutcomeFact> byOutcome = new HashMap<>();
        Map<UUID, List<OutcomeFact>> byEnrolment = new HashMap<>();
        for (OutcomeFact fact : facts) {
            byOutcome.put(fact.outcomeId(), fact);
            byEnrolment
                    .computeIfAbsent(fact.enrolmentId(), any -> new ArrayList<>())
                    .add(fact);
        }
        List<FeedFold> folds = begun.of(feeds, byOutcome.keySet());
        for (LedgerSlice.Touch touch : slice.touches()) {
            OutcomeFact named = touch.outcomeId() == null ? null : byOutcome.get(touch.outcomeId());
            for (FeedFold fold : folds) {
                if (named != null) {
                    fold.touch(named, touch.sent());
                } else if (touch.enrolmentId() != null) {
                    byEnrolment.getOrDefault(touch.enrolmentId(), List.of()).forEach(fact -> fold.touch(fact, null));
                }
            }
        }
        return folds;
    }
}
