package org.sharedvalue.gateway.feed.reading;

import java.util.Set;
import org.sharedvalue.gateway.subscription.Subscriber;

/**
 * Which entries are asked for.
 *
 * @param subscriber who asks
 * @param after position before the first of them
 * @param upTo position of the last of them
 * @param types types of outcomes; all if empty. Tombstones have none and always belong
 * @param limit how many at most
 * @param newest whether only what is still so at {@code upTo}
 */
record FeedQuery(Subscriber subscriber, long after, long upTo, Set<String> types, int limit, boolean newest) {

    FeedQuery {
        types = Set.copyOf(types);
    }
}
