package org.sharedvalue.gateway.feed.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.gateway.subscription.Subscriptions;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemException;

/**
 * The releases that a funder reads, in the order in which they were published or superseded. That is the order of their
 * commits too, since releases move one at a time in the whole suite, each later than the one before.
 */
@ApplicationScoped
class ReleaseFeed {

    private static final String FEED = "/v1/feeds/releases ";
    private static final String MOVED = """
            status <> 'PROVISIONAL' AND (audience = 'PUBLIC' OR recipient_id = ?) AND (updated_at, release.id) > (?, ?)
             ORDER BY updated_at, release.id LIMIT ?
            """;
    private static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

    private final Snapshots snapshots;
    private final Subscriptions subscriptions;
    private final Allowances allowances;
    private final ObjectMapper json;

    ReleaseFeed(Snapshots snapshots, Subscriptions subscriptions, Allowances allowances, ObjectMapper json) {
        this.json = json;
        this.snapshots = snapshots;
        this.subscriptions = subscriptions;
        this.allowances = allowances;
    }

    Response page(Subscriber subscriber, QueryParameters query, FeedForm form, @Nullable String ifNoneMatch) {
        Allowance allowance = allowances.take(subscriber.counted());
        String limit = query.one(OutcomeQuery.LIMIT).orElse(null);
        int most = Limit.parse(limit);
        String feed = FEED + subscriber.organisationId();
        Place place = query.one(FeedPosition.PARAMETER)
                .map(after -> decode(after, feed))
                .orElse(BEGINNING);
        List<Release> releases = snapshots.read(connection -> {
            subscriptions.requireLive(connection, subscriber);
            return ReleaseRows.where(connection, MOVED, subscriber.organisationId(), place.movedAt, place.id, most);
        });
        Place next = releases.isEmpty() ? place : Place.of(releases.get(releases.size() - 1));
        String cursor = new Cursor(feed, List.of(next.movedAt.toString(), next.id.toString())).encoded();
        String link = "</v1/feeds/releases?" + FeedPosition.PARAMETER + "=" + cursor
                + (limit == null ? "" : "&limit=" + limit) + ">; rel=\"next\"";
        byte[] page = written(releases, form);
        String tag = ETags.ofBytes(page);
        return allowance
                .on(ETags.isKnown(tag, ifNoneMatch) ? Response.notModified() : Response.ok(page, form.mediaType()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, "Accept, Authorization, X-API-Key")
                .header(HttpHeaders.LINK, link)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private byte[] written(List<Release> releases, FeedForm form) {
        List<ReleaseItem> items = releases.stream().map(ReleaseItem::of).toList();
        try {
            if (form != FeedForm.LINES) {
                return json.writeValueAsBytes(items);
            }
            StringBuilder lines = new StringBuilder();
            for (ReleaseItem item : items) {
                lines.append(json.writeValueAsString(item)).append('\n');
            }
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Releases cannot be written", unwritable);
        }
    }

    private static Place decode(String text, String feed) {
        try {
            List<String> key = Cursor.decode(text, feed, 2).key();
            return new Place(Instant.parse(key.get(0)), Scalars.uuid(key.get(1)));
        } catch (ProblemException | DateTimeException | IllegalArgumentException unreadable) {
            throw FeedPosition.refused();
        }
    }

    /** A place in the feed: the last move before it. */
    private record Place(Instant movedAt, UUID id) {

        static Place of(Release release) {
            return new Place(release.updatedAt(), release.id());
        }
    }
}
