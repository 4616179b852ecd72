package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Begins folds from what was told last.
 *
 * @param connection the transaction of the step
 * @param funding what each funder funds now
 * @param secrets secret of each funder
 */
record FeedFolds(Connection connection, Map<UUID, Funding> funding, Map<UUID, byte[]> secrets) {

    FeedFolds {
        funding = Map.copyOf(funding);
        secrets = Map.copyOf(secrets);
    }

    /** One fold for each feed, about these outcomes. */
    List<FeedFold> of(Collection<FeedRow> feeds, Set<UUID> outcomes) throws SQLException {
        Map<UUID, Map<UUID, FeedEntry>> latest = FeedEntries.latest(connection, outcomes);
        List<FeedFold> folds = new ArrayList<>();
        for (FeedRow feed : feeds) {
            byte[] secret = secrets.get(feed.funderId());
            if (secret == null) {
                throw new IllegalStateException("A feed without a subscriber");
            }
            folds.add(new FeedFold(
                    feed,
                    funding.getOrDefault(feed.funderId(), Funding.NONE),
                    new Pseudonyms(secret),
                    latest.getOrDefault(feed.funderId(), Map.of())));
        }
        return folds;
    }
}
