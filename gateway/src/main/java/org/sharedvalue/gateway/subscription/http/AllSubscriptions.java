package org.sharedvalue.gateway.subscription.http;

import java.util.List;
import org.sharedvalue.gateway.collection.ListFilter;
import org.sharedvalue.gateway.collection.OwnCollection;
import org.sharedvalue.gateway.collection.Seen;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionRows;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.web.access.Standing;

/** All subscriptions as a collection, and who sees which: the admin all, a funder its own. */
final class AllSubscriptions {

    static final String PATH = "/v1/subscriptions";
    static final String ORGANISATION_ID = "organisationId";

    static final OwnCollection<Subscription, SubscriptionResponse> COLLECTION = new OwnCollection<>(
            PATH,
            "subscription",
            SubscriptionResponse.class,
            SubscriptionRows::where,
            SubscriptionResponse::of,
            SubscriptionResponse::of,
            List.of(
                    ListFilter.id(ORGANISATION_ID, "organisation_id"),
                    ListFilter.word("status", SubscriptionStatus.class)));

    private AllSubscriptions() {}

    static Seen seen(Standing standing) {
        return new Seen("? OR organisation_id = ANY (?)", List.of(standing.isAdmin(), standing.own()));
    }

    static boolean sees(Standing standing, Subscription subscription) {
        return standing.isAdmin() || standing.actsFor(subscription.organisationId());
    }
}
