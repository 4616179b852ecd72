package org.sharedvalue.gateway.feed.reading;

import java.util.UUID;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Whether a place in a feed can still be gone on from, and the way back from one that cannot. */
final class Cursors {

    static final String SNAPSHOT = "/v1/feeds/outcomes/snapshot";

    private Cursors() {}

    /** Refuses a place of another epoch, before what is kept, or after what was ever told. */
    static void require(OutcomeQuery query, FeedPage page) {
        FeedPosition after = query.after();
        long position = after == null ? LedgerHead.startOf(page.epoch()) : after.position();
        boolean otherEpoch = after != null && after.epoch() != page.epoch();
        if (otherEpoch || position + 1 < page.first() || position > page.head()) {
            throw gone();
        }
    }

    static ProblemException gone() {
        return new ProblemException(
                        ProblemCode.GONE,
                        "That position is not kept any more. Read the snapshot, put it in the place of what you have, and go on"
                                + " from the position it names.")
                .with("snapshot", SNAPSHOT)
                .withHeader("Link", "<" + SNAPSHOT + ">; rel=\"alternate\"");
    }

    static String link(FeedPosition position, UUID funder, String kept) {
        return "</v1/feeds/outcomes?" + FeedPosition.PARAMETER + "=" + position.encoded(funder) + kept
                + ">; rel=\"next\"";
    }
}
