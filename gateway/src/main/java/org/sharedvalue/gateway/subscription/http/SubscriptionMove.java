package org.sharedvalue.gateway.subscription.http;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sharedvalue.gateway.collection.OwnMove;
import org.sharedvalue.gateway.collection.Wanted;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionRows;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.gateway.subscription.Subscriptions;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Revokes subscriptions. */
@Singleton
class SubscriptionMove extends OwnMove<SubscriptionStatus, SubscriptionTransition, Subscription> {

    private final Subscriptions subscriptions;
    private final Access access;

    SubscriptionMove(Subscriptions subscriptions, Access access, Requests requests, SuiteClock clock) {
        super(AllSubscriptions.COLLECTION, SubscriptionTransition.class, requests, clock);
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @Override
    public void lock(Connection connection, List<Wanted<SubscriptionTransition>> wishes) throws SQLException {
        SubscriptionRows.lock(connection, wishes.stream().map(Wanted::id).toList());
    }

    @Override
    protected Optional<Subscription> locked(Connection connection, UUID id) throws SQLException {
        return SubscriptionRows.find(connection, id).filter(found -> AllSubscriptions.sees(access.standing(), found));
    }

    @Override
    protected Subscription moved(
            Connection connection, Subscription subscription, SubscriptionTransition transition, LocalDate on)
            throws SQLException {
        return subscriptions.revoke(connection, subscription, on, transition.reason());
    }
}
