package org.sharedvalue.gateway.subscription.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Done;
import org.sharedvalue.gateway.collection.ExternalIds;
import org.sharedvalue.gateway.collection.KnownOrganisations;
import org.sharedvalue.gateway.collection.OwnCollection;
import org.sharedvalue.gateway.collection.OwnWrite;
import org.sharedvalue.gateway.subscription.KeyWish;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.Subscriptions;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Makes subscriptions, which the admin does. Their keys are told in the first answer; a key in a kept one would be kept. */
@Singleton
class SubscriptionCreation implements OwnWrite<KeyWish, Subscription> {

    private final Subscriptions subscriptions;
    private final Arrivals arrivals;
    private final Access access;
    private final Requests requests;
    private final SuiteClock clock;

    SubscriptionCreation(
            Subscriptions subscriptions, Arrivals arrivals, Access access, Requests requests, SuiteClock clock) {
        this.subscriptions = subscriptions;
        this.arrivals = arrivals;
        this.access = access;
        this.requests = requests;
        this.clock = clock;
    }

    KeyWish wish(@Nullable SubscriptionRequest sent) {
        SubscriptionRequest request = requests.checked(sent);
        Standing standing = access.standing();
        if (!standing.isAdmin()) {
            throw new ProblemException(ProblemCode.ROLE_NOT_ENOUGH, "The admin makes subscriptions.");
        }
        if (request.expiresOn() != null && request.expiresOn().isBefore(clock.today())) {
            throw ProblemException.at("/expiresOn", ProblemCode.OUT_OF_RANGE, "The last day is today or later.");
        }
        return new KeyWish(
                request.organisationId(),
                request.agreementReference(),
                request.expiresOn(),
                request.externalId(),
                ExternalIds.owner(standing));
    }

    @Override
    public KeyWish read(JsonNode item) {
        return wish(requests.read(item, SubscriptionRequest.class));
    }

    @Override
    public void prepare(List<KeyWish> wishes) {
        arrivals.await(wishes.stream().map(KeyWish::organisationId).toList());
    }

    @Override
    public Done<Subscription> carryOut(Connection connection, KeyWish wish) throws SQLException {
        KnownOrganisations.require(connection, wish.organisationId(), "/organisationId");
        ExternalIds.requireFresh(connection, collection(), wish.externalId(), wish.owner());
        Subscriptions.Made made = subscriptions.make(connection, wish);
        return new Done<>(made.subscription(), Map.of("apiKey", made.key().text()));
    }

    @Override
    public OwnCollection<Subscription, SubscriptionResponse> collection() {
        return AllSubscriptions.COLLECTION;
    }

    @Override
    public Response.Status success() {
        return Response.Status.CREATED;
    }

    @Override
    public String batchPath() {
        return "/batch";
    }
}
