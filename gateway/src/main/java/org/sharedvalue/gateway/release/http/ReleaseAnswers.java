package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnHistory;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.view.SignedViews;
import org.sharedvalue.gateway.view.View;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.page.PlaceQuery;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Answers requests for releases. */
@ApplicationScoped
class ReleaseAnswers {

    private final Snapshots snapshots;
    private final ReleaseForms forms;
    private final SignedViews views;
    private final ReleaseAccess access;
    private final ObjectMapper json;

    ReleaseAnswers(
            Snapshots snapshots, ReleaseForms forms, SignedViews views, ReleaseAccess access, ObjectMapper json) {
        this.snapshots = snapshots;
        this.forms = forms;
        this.views = views;
        this.access = access;
        this.json = json;
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

    /** How a release came to be what it is, for those who may publish it. */
    Response history(String text, PlaceQuery query) {
        UUID sought = id(text);
        Standing standing = access.standing();
        UUID id = snapshots
                .read(connection -> ReleaseRows.find(connection, sought))
                .filter(found -> ReleaseAccess.owns(standing, found))
                .map(Release::id)
                .orElseThrow(access::notThere);
        return query.history(
                (before, most) -> snapshots.read(connection -> OwnHistory.of(connection, id, before, most)));
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
}
