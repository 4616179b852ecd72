package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.idempotency.Answer;
import org.sharedvalue.gateway.idempotency.KeptAnswers;
import org.sharedvalue.gateway.release.Drafts;
import org.sharedvalue.gateway.release.Finals;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseHistory;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.release.ReleaseStatus;
import org.sharedvalue.gateway.release.Transactions;
import org.sharedvalue.gateway.release.Wish;
import org.sharedvalue.gateway.report.reading.ScopeReader;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.view.SignedViews;
import org.sharedvalue.gateway.view.View;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Answers requests for releases. */
@ApplicationScoped
class ReleaseAnswers {

    private static final String KNOWN_ORGANISATION =
            "SELECT 1 FROM organisation WHERE id = ? AND merged_into_id IS NULL";

    private final Transactions transactions;
    private final Snapshots snapshots;
    private final KeptAnswers answers;
    private final Drafts drafts;
    private final Finals finals;
    private final ReleaseForms forms;
    private final SignedViews views;
    private final ReleaseAccess access;
    private final Requests requests;
    private final Caller caller;
    private final SuiteClock clock;
    private final ObjectMapper json;

    ReleaseAnswers(
            Transactions transactions,
            Snapshots snapshots,
            KeptAnswers answers,
            Drafts drafts,
            Finals finals,
            ReleaseForms forms,
            SignedViews views,
            ReleaseAccess access,
            Requests requests,
            Caller caller,
            SuiteClock clock,
            ObjectMapper json) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.answers = answers;
        this.drafts = drafts;
        this.finals = finals;
        this.forms = forms;
        this.views = views;
        this.access = access;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    Response create(@Nullable ReleaseRequest sent) {
        Standing standing = access.standing();
        UUID owner = standing.isAdmin() ? null : standing.organisationId().orElse(null);
        Wish wish = requests.checked(sent).wish(clock.today(), owner);
        return transactions
                .onSnapshot(connection -> answers.once(connection, inTransaction -> {
                    ScopeRow scope = ScopeReader.read(inTransaction, wish.scope(), wish.cutOff())
                            .orElseThrow(ReleaseAccess::unknownScope);
                    ReleaseAccess.requireMaker(standing, scope);
                    requireRecipient(inTransaction, wish.recipient());
                    ReleaseHistory.name(inTransaction, caller.subject(), owner);
                    Release release = drafts.make(inTransaction, wish, scope);
                    return answer(Response.Status.CREATED.getStatusCode(), "/v1/releases/" + release.id(), release);
                }))
                .response();
    }

    Response transition(String text, @Nullable String ifMatch, @Nullable ReleaseTransition sent) {
        ReleaseTransition transition = requests.checked(sent);
        if (transition.on() != null && transition.on().isAfter(clock.today())) {
            throw ProblemException.at("/on", ProblemCode.DATE_IN_FUTURE, "A release is published by today.");
        }
        Standing standing = access.standing();
        UUID id = id(text);
        return transactions
                .behindLocks(connection -> {
                    finals.lock(connection);
                    return answers.once(connection, inTransaction -> {
                        Release release = ReleaseRows.lock(inTransaction, id)
                                .filter(found -> ReleaseAccess.owns(standing, found))
                                .orElseThrow(access::notThere);
                        ETags.check(ifMatch, release.version());
                        requireAllowed(release, transition.to());
                        ReleaseHistory.name(
                                inTransaction,
                                caller.subject(),
                                standing.isAdmin()
                                        ? null
                                        : standing.organisationId().orElse(null));
                        Release published = finals.publish(
                                inTransaction,
                                release,
                                transition.on() == null ? clock.today() : transition.on(),
                                transition.reason());
                        return answer(Response.Status.OK.getStatusCode(), null, published);
                    });
                })
                .response();
    }

    private static void requireAllowed(Release release, ReleaseStatus to) {
        if (!release.status().allowedTransitions().contains(to)) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "A release that is " + release.status() + " cannot become " + to + ".")
                    .with("from", release.status())
                    .with("to", to)
                    .with("allowed", release.status().allowedTransitions());
        }
    }

    Response get(String text, @Nullable String ifNoneMatch, HttpHeaders request) {
        return forms.answer(read(text), request, ifNoneMatch);
    }

    Response link(String text) {
        Release release = read(text);
        return views.link(ReleaseViewResource.PATH, List.of(release.id().toString()), access.standing());
    }

    Response page(String text, List<Locale> languages) {
        View view = views.read(text);
        Standing reader = access.reader(view.reader());
        Release release = Optional.of(view.page())
                .filter(page -> page.size() == 1)
                .flatMap(page -> snapshots.read(connection -> ReleaseRows.find(connection, id(page.get(0)))))
                .filter(found -> found.isPublic() || ReleaseAccess.reads(reader, found))
                .orElseThrow(SignedViews::unknown);
        return forms.page(release, languages, null)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    ReleaseDiff diff(String text, @Nullable String against) {
        Release now = read(text);
        if (against == null) {
            throw ProblemException.in(
                    "against", ProblemCode.BAD_PARAMETER, "Name the release to compare with in 'against'.");
        }
        Release before = read(against);
        if (!now.scope().equals(before.scope())) {
            throw ProblemException.in(
                    "against", ProblemCode.NOT_APPLICABLE, "Releases of different scopes are not compared.");
        }
        try {
            return ReleaseDiff.of(before, json.readTree(before.report()), now, json.readTree(now.report()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A published report cannot be read", unreadable);
        }
    }

    /** The id of a release that the caller may publish. */
    UUID owned(String text) {
        UUID id = id(text);
        Standing standing = access.standing();
        Optional<Release> release = snapshots.read(connection -> ReleaseRows.find(connection, id));
        return release.filter(found -> ReleaseAccess.owns(standing, found))
                .map(Release::id)
                .orElseThrow(access::notThere);
    }

    private Release read(String text) {
        UUID id = id(text);
        Optional<Release> release = snapshots.read(connection -> ReleaseRows.find(connection, id));
        return release.filter(access::reads).orElseThrow(access::notThere);
    }

    private UUID id(String text) {
        try {
            return Scalars.uuid(text);
        } catch (IllegalArgumentException noId) {
            throw access.notThere();
        }
    }

    private static void requireRecipient(Connection connection, @Nullable UUID recipient) throws SQLException {
        if (recipient == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(KNOWN_ORGANISATION)) {
            statement.setObject(1, recipient);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.at(
                            "/recipientOrganisationId",
                            ProblemCode.UNKNOWN_REFERENCE,
                            "There is no such organisation.");
                }
            }
        }
    }

    private Answer answer(int status, @Nullable String location, Release release) {
        try {
            return new Answer(
                    status,
                    location,
                    ETags.of(release.version()),
                    json.writeValueAsString(ReleaseResponse.of(release)),
                    false);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A release cannot be written", unwritable);
        }
    }
}
