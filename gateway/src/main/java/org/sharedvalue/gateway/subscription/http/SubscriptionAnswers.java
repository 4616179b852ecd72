package org.sharedvalue.gateway.subscription.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.idempotency.Answer;
import org.sharedvalue.gateway.idempotency.KeptAnswers;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.release.Transactions;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionRows;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.gateway.subscription.Subscriptions;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Answers requests for subscriptions. The admin makes and revokes them; a funder sees its own. */
@ApplicationScoped
class SubscriptionAnswers {

    private static final String KNOWN_ORGANISATION =
            "SELECT 1 FROM organisation WHERE id = ? AND merged_into_id IS NULL";

    /** An organisation that was registered just now may still be on its way here. */
    private static final Duration ARRIVAL = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Snapshots snapshots;
    private final KeptAnswers answers;
    private final Subscriptions subscriptions;
    private final LedgerWatch watch;
    private final Access access;
    private final Requests requests;
    private final SuiteClock clock;
    private final ObjectMapper json;

    SubscriptionAnswers(
            Transactions transactions,
            Snapshots snapshots,
            KeptAnswers answers,
            Subscriptions subscriptions,
            LedgerWatch watch,
            Access access,
            Requests requests,
            SuiteClock clock,
            ObjectMapper json) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.answers = answers;
        this.subscriptions = subscriptions;
        this.watch = watch;
        this.access = access;
        this.requests = requests;
        this.clock = clock;
        this.json = json;
    }

    Response create(@Nullable SubscriptionRequest sent) {
        SubscriptionRequest request = requests.checked(sent);
        if (!access.standing().isAdmin()) {
            throw new ProblemException(ProblemCode.ROLE_NOT_ENOUGH, "The admin makes subscriptions.");
        }
        if (request.expiresOn() != null && request.expiresOn().isBefore(clock.today())) {
            throw ProblemException.at("/expiresOn", ProblemCode.OUT_OF_RANGE, "The last day is today or later.");
        }
        requireOrganisation(request.organisationId());
        return transactions
                .behindLocks(connection -> answers.once(connection, inTransaction -> {
                    Subscriptions.Made made = subscriptions.make(
                            inTransaction, request.organisationId(), request.agreementReference(), request.expiresOn());
                    Subscription subscription = made.subscription();
                    String location = "/v1/subscriptions/" + subscription.id();
                    // A key that stood in a kept answer would be kept.
                    return answer(Response.Status.CREATED.getStatusCode(), location, subscription)
                            .shownOnce(written(SubscriptionResponse.of(
                                    subscription, made.key().text())));
                }))
                .response();
    }

    Response get(String text) {
        UUID id = id(text);
        Standing standing = access.standing();
        Subscription subscription =
                snapshots.read(connection -> SubscriptionRows.where(connection, " WHERE id = ?", id)).stream()
                        .filter(found -> sees(standing, found))
                        .findFirst()
                        .orElseThrow(SubscriptionAnswers::notThere);
        return Response.ok(SubscriptionResponse.of(subscription))
                .header(HttpHeaders.ETAG, ETags.of(subscription.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response transition(String text, @Nullable String ifMatch, @Nullable SubscriptionTransition sent) {
        SubscriptionTransition transition = requests.checked(sent);
        if (transition.on() != null && transition.on().isAfter(clock.today())) {
            throw ProblemException.at("/on", ProblemCode.DATE_IN_FUTURE, "A subscription is revoked by today.");
        }
        Standing standing = access.standing();
        UUID id = id(text);
        return transactions
                .behindLocks(connection -> answers.once(connection, inTransaction -> {
                    Subscription subscription = subscriptions
                            .lock(inTransaction, id)
                            .filter(found -> sees(standing, found))
                            .orElseThrow(SubscriptionAnswers::notThere);
                    ETags.check(ifMatch, subscription.version());
                    requireAllowed(subscription, transition.to());
                    Subscription revoked = subscriptions.revoke(
                            inTransaction,
                            subscription,
                            transition.on() == null ? clock.today() : transition.on(),
                            transition.reason());
                    return answer(Response.Status.OK.getStatusCode(), null, revoked);
                }))
                .response();
    }

    private static void requireAllowed(Subscription subscription, SubscriptionStatus to) {
        if (!subscription.status().allowedTransitions().contains(to)) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "A subscription that is " + subscription.status() + " cannot become " + to + ".")
                    .with("from", subscription.status())
                    .with("to", to)
                    .with("allowed", subscription.status().allowedTransitions());
        }
    }

    private static boolean sees(Standing standing, Subscription subscription) {
        return standing.isAdmin() || standing.actsFor(subscription.organisationId());
    }

    private void requireOrganisation(UUID organisationId) {
        if (!isKnown(organisationId) && !(watch.awaitTakenIn(organisationId, 1, ARRIVAL) && isKnown(organisationId))) {
            throw ProblemException.at(
                    "/organisationId", ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation.");
        }
    }

    private boolean isKnown(UUID organisationId) {
        return snapshots.read(connection -> known(connection, organisationId));
    }

    private static boolean known(Connection connection, UUID organisationId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN_ORGANISATION)) {
            statement.setObject(1, organisationId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static UUID id(String text) {
        try {
            return Scalars.uuid(text);
        } catch (IllegalArgumentException noId) {
            throw notThere();
        }
    }

    private static ProblemException notThere() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such subscription.");
    }

    private Answer answer(int status, @Nullable String location, Subscription subscription) {
        return new Answer(
                status,
                location,
                ETags.of(subscription.version()),
                written(SubscriptionResponse.of(subscription)),
                false);
    }

    private String written(SubscriptionResponse response) {
        try {
            return json.writeValueAsString(response);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A subscription cannot be written", unwritable);
        }
    }
}
