package org.sharedvalue.gateway.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** The rules of subscriptions: two keys of a funder may work at a time, so that one can take the place of the other. */
@ApplicationScoped
public class Subscriptions {

    private static final int LIVE_KEYS = 2;

    private final Subscribers subscribers;
    private final SuiteClock clock;

    Subscriptions(Subscribers subscribers, SuiteClock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Makes a subscription; its key is told here and never again. */
    public Made make(Connection connection, KeyWish wish) throws SQLException {
        subscribers.enrol(connection, wish.organisationId());
        if (SubscriptionRows.live(connection, wish.organisationId(), clock.today()) >= LIVE_KEYS) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "Two keys of the organisation work already; revoke one before you make another.");
        }
        ApiKey key = ApiKey.fresh();
        return new Made(SubscriptionRows.insert(connection, wish, key, clock.now()), key);
    }

    /** Revokes an active subscription: from this commit on its key opens nothing. */
    public Subscription revoke(Connection connection, Subscription subscription, LocalDate on, @Nullable String reason)
            throws SQLException {
        SubscriptionRows.revoke(connection, subscription.id(), on, reason, clock.now());
        return SubscriptionRows.find(connection, subscription.id()).orElseThrow();
    }

    /** Refuses a subscriber whose key, or all of whose organisation's keys, do not work now. */
    public void requireLive(Connection connection, Subscriber subscriber) throws SQLException {
        if (!SubscriptionRows.isLive(connection, subscriber, clock.today())) {
            throw CallingSubscriber.refused(subscriber);
        }
    }

    /**
     * A new subscription.
     *
     * @param subscription it
     * @param key its key
     */
    public record Made(Subscription subscription, ApiKey key) {}
}
