package org.sharedvalue.gateway.feed.reading;

import java.util.List;
import java.util.UUID;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A place in a funder's feed, which is that of no other funder.
 *
 * @param epoch epoch of the ledger that the feed is told from
 * @param position the last entry before it
 */
record FeedPosition(int epoch, long position) {

    static final String PARAMETER = "after";

    private static final String FEED = "/v1/feeds/outcomes ";

    static FeedPosition decode(String text, UUID funder) {
        try {
            List<String> key = Cursor.decode(text, FEED + funder, 2).key();
            return new FeedPosition(Integer.parseInt(key.get(0)), Long.parseLong(key.get(1)));
        } catch (ProblemException | NumberFormatException unreadable) {
            throw refused();
        }
    }

    String encoded(UUID funder) {
        return new Cursor(FEED + funder, List.of(String.valueOf(epoch), String.valueOf(position))).encoded();
    }

    static ProblemException refused() {
        return ProblemException.in(
                PARAMETER, ProblemCode.BAD_CURSOR, "Use the cursor of the Link header of an earlier answer.");
    }
}
