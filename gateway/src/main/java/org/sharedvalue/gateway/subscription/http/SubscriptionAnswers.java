package org.sharedvalue.gateway.subscription.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sharedvalue.gateway.collection.OwnHistory;
import org.sharedvalue.gateway.collection.OwnIds;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionRows;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.page.PlaceQuery;

/** Shows subscriptions: to the admin, and to a funder its own. */
@ApplicationScoped
class SubscriptionAnswers {

    private final Snapshots snapshots;
    private final Access access;

    SubscriptionAnswers(Snapshots snapshots, Access access) {
        this.snapshots = snapshots;
        this.access = access;
    }

    Response get(String text) {
        Subscription subscription = read(text);
        return Response.ok(SubscriptionResponse.of(subscription))
                .header(HttpHeaders.ETAG, ETags.of(subscription.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** How a subscription came to be what it is; neither its key nor what is kept of that. */
    Response history(String text, PlaceQuery query) {
        UUID id = read(text).id();
        return query.history(
                (before, most) -> snapshots.read(connection -> OwnHistory.of(connection, id, before, most)));
    }

    private Subscription read(String text) {
        UUID id = OwnIds.of(text);
        Standing standing = access.standing();
        return snapshots
                .read(connection -> SubscriptionRows.find(connection, id))
                .filter(found -> AllSubscriptions.sees(standing, found))
                .orElseThrow(OwnIds::notThere);
    }
}
