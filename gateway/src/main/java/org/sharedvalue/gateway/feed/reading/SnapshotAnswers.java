package org.sharedvalue.gateway.feed.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Answers with everything that is so at one position of a feed. Between two of its pages nothing of the database is held: an
 * entry knows what superseded it, so that later pages still tell the same position. What was blanked meanwhile is left out; its
 * tombstone stands after that position.
 */
@ApplicationScoped
class SnapshotAnswers {

    private static final int PAGE = 1_000;
    /** Each holds a thread for as long as its reader reads. */
    private static final int AT_A_TIME = 8;

    private final FeedPages pages;
    private final Allowances allowances;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    SnapshotAnswers(FeedPages pages, Allowances allowances) {
        this.pages = pages;
        this.allowances = allowances;
    }

    Response snapshot(Subscriber subscriber) {
        Allowance allowance = allowances.take(subscriber.counted());
        FeedPage head = pages.read(new FeedQuery(subscriber, Long.MAX_VALUE, Long.MAX_VALUE, Set.of(), 1, true));
        String link = Cursors.link(new FeedPosition(head.epoch(), head.head()), subscriber.organisationId(), "");
        StreamingOutput lines = output -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(ProblemCode.UNAVAILABLE, "Many snapshots are read now; try again soon.");
            }
            try {
                write(subscriber, head.head(), link, output);
            } finally {
                places.release();
            }
        };
        return allowance
                .on(Response.ok(lines, ExportFormat.NDJSON_TYPE))
                .header(HttpHeaders.LINK, link)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Feed-Head", EntryRow.sequence(head.head()))
                .build();
    }

    private void write(Subscriber subscriber, long position, String link, OutputStream output) throws IOException {
        long after = 0;
        long count = 0;
        boolean more = true;
        while (more) {
            FeedPage page = pages.read(new FeedQuery(subscriber, after, position, Set.of(), PAGE, true));
            ItemBytes lines = new ItemBytes(page.entries().size() * FeedPage.ITEM);
            for (EntryRow entry : page.entries()) {
                after = entry.position();
                if (!entry.isTombstone()) {
                    entry.writeTo(lines);
                    lines.append(FeedPage.NEXT_LINE);
                    count++;
                }
            }
            output.write(lines.toArray());
            more = page.entries().size() == PAGE;
        }
        String end = "{\"end\":true,\"count\":" + count + ",\"position\":\"" + EntryRow.sequence(position)
                + "\",\"next\":\"" + address(link) + "\"}\n";
        output.write(end.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String link) {
        return Objects.requireNonNull(link).substring(1, link.indexOf('>'));
    }
}
