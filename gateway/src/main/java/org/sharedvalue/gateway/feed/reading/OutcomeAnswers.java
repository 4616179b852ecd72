package org.sharedvalue.gateway.feed.reading;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.feed.feeding.FeedWatch;
import org.sharedvalue.gateway.feed.feeding.Retention;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Answers requests for pages of a feed: those that go on, which may wait, and closed ones, which never change. */
@ApplicationScoped
class OutcomeAnswers {

    private static final String FOREVER = "private, max-age=31536000, immutable";
    private static final String ARCHIVE = "/v1/feeds/outcomes/archive/";

    private final FeedPages pages;
    private final FeedWatch watch;
    private final LedgerWatch ledger;
    private final Allowances allowances;

    OutcomeAnswers(FeedPages pages, FeedWatch watch, LedgerWatch ledger, Allowances allowances) {
        this.pages = pages;
        this.watch = watch;
        this.ledger = ledger;
        this.allowances = allowances;
    }

    /** A page; one that would be empty waits without a thread, and is judged by the subscription as it is at the end. */
    Uni<Response> page(Subscriber subscriber, OutcomeQuery query, Wanted wanted) {
        Allowance allowance = allowances.take(subscriber.counted());
        FeedPage page = read(subscriber, query);
        if (!page.entries().isEmpty() || query.patience().isZero()) {
            return Uni.createFrom().item(answer(subscriber, query, wanted, allowance, page));
        }
        allowances.beginWaiting(subscriber.counted(), allowance);
        long deadline = System.nanoTime() + query.patience().toNanos();
        return later(subscriber, query, page, deadline)
                .onTermination()
                .invoke(() -> allowances.endWaiting(subscriber.counted()))
                .map(found -> answer(subscriber, query, wanted, allowance, found));
    }

    private Uni<FeedPage> later(Subscriber subscriber, OutcomeQuery query, FeedPage seen, long deadline) {
        long left = deadline - System.nanoTime();
        if (!seen.entries().isEmpty() || left <= 0) {
            return Uni.createFrom().item(seen);
        }
        return watch.moved(subscriber, seen.head(), Duration.ofNanos(left))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(moved -> read(subscriber, query))
                .flatMap(page -> later(subscriber, query, page, deadline));
    }

    private FeedPage read(Subscriber subscriber, OutcomeQuery query) {
        FeedPage page = pages.read(
                new FeedQuery(subscriber, query.from(), Long.MAX_VALUE, query.types(), query.limit(), false));
        Cursors.require(query, page);
        return page;
    }

    private Response answer(
            Subscriber subscriber, OutcomeQuery query, Wanted wanted, Allowance allowance, FeedPage page) {
        String link = Cursors.link(query.next(page), subscriber.organisationId(), query.kept());
        long closed = (page.head() - LedgerHead.startOf(page.epoch())) / Retention.PAGE;
        Response.ResponseBuilder response =
                response(wanted, page, link, allowance).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return (closed == 0 ? response : response.header("Feed-Archive", ARCHIVE + page.generation() + "/" + closed))
                .build();
    }

    /** A closed page of the archive. */
    Response archived(Subscriber subscriber, String generation, String number, Wanted wanted) {
        Allowance allowance = allowances.take(subscriber.counted());
        long end = LedgerHead.startOf(ledger.epoch()) + natural(number) * Retention.PAGE;
        FeedPage page =
                pages.read(new FeedQuery(subscriber, end - Retention.PAGE, end, Set.of(), Retention.PAGE, false));
        if (end > page.head()) {
            throw notThere();
        }
        if (natural(generation) != page.generation() || end - Retention.PAGE + 1 < page.first()) {
            throw Cursors.gone();
        }
        if (page.hides()) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "The page is being made anew, because a program was lost; ask again.");
        }
        String link = Cursors.link(new FeedPosition(page.epoch(), end), subscriber.organisationId(), "");
        return response(wanted, page, link, allowance)
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .build();
    }

    private static Response.ResponseBuilder response(Wanted wanted, FeedPage page, String link, Allowance allowance) {
        String tag = tag(page, link, wanted);
        Response.ResponseBuilder response = ETags.isKnown(tag, wanted.ifNoneMatch())
                ? Response.notModified()
                : Response.ok(
                        wanted.form() == FeedForm.LINES ? page.lines() : page.batch(),
                        wanted.form().mediaType());
        return allowance
                .on(response)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, "Accept, Authorization, X-API-Key")
                .header(HttpHeaders.LINK, link)
                .header("Feed-Head", EntryRow.sequence(page.head()));
    }

    /** Within a generation a position tells the same for ever, but for what is hidden until the feeder comes to it. */
    private static String tag(FeedPage page, String link, Wanted wanted) {
        List<EntryRow> entries = page.entries();
        long first = entries.isEmpty() ? 0 : entries.get(0).position();
        return '"'
                + String.join(
                        ".",
                        Long.toString(page.generation()),
                        Long.toString(first),
                        Integer.toString(entries.size()),
                        Long.toString(page.hiddenAt()),
                        Integer.toHexString(link.hashCode()),
                        wanted.form().tag())
                + '"';
    }

    private static long natural(String text) {
        if (!text.matches("[1-9][0-9]{0,9}")) {
            throw notThere();
        }
        return Long.parseLong(text);
    }

    private static ProblemException notThere() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such page; pages close when they are full.");
    }

    /**
     * How an answer is wanted.
     *
     * @param form the form of the page
     * @param ifNoneMatch tags of what the reader has
     */
    record Wanted(FeedForm form, @Nullable String ifNoneMatch) {

        static Wanted of(List<MediaType> acceptable, @Nullable String ifNoneMatch) {
            return new Wanted(FeedForm.of(acceptable), ifNoneMatch);
        }
    }
}
