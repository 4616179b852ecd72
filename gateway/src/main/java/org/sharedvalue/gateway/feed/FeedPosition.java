package org.sharedvalue.gateway.feed;

import java.util.List;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A place in the feed.
 *
 * @param epoch epoch of the ledger it belongs to
 * @param seq position of the last entry before it
 */
record FeedPosition(int epoch, long seq) {

    static final String PARAMETER = "after";

    private static final String FEED = "/v1/feeds/outcomes";

    /** The place before the first entry. */
    static FeedPosition beginning(int currentEpoch) {
        return new FeedPosition(currentEpoch, LedgerHead.startOf(currentEpoch));
    }

    /** The place that a client names. */
    static FeedPosition parse(String text, int currentEpoch) {
        FeedPosition position = decode(text);
        if (position.epoch != currentEpoch) {
            throw new ProblemException(
                    ProblemCode.GONE, "The ledger was rebuilt since; start again without '" + PARAMETER + "'.");
        }
        return position;
    }

    String encoded() {
        return new Cursor(FEED, List.of(String.valueOf(epoch), String.valueOf(seq))).encoded();
    }

    private static FeedPosition decode(String text) {
        try {
            List<String> key = Cursor.decode(text, FEED, 2).key();
            return new FeedPosition(Integer.parseInt(key.get(0)), Long.parseLong(key.get(1)));
        } catch (ProblemException | NumberFormatException unreadable) {
            throw ProblemException.in(
                    PARAMETER, ProblemCode.BAD_CURSOR, "Use the cursor of the Link header of an earlier answer.");
        }
    }
}
