package org.sharedvalue.gateway.feed.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Entries of a feed, and how the feed stood when they were read.
 *
 * @param epoch epoch of the feed
 * @param first position of the oldest entry that is kept for readers
 * @param head position of the newest
 * @param generation generation of its archive
 * @param entries the entries, in order
 * @param hiddenAt position of the ledger by which something is left out that the feeder is still to take back; 0 if nothing is
 */
record FeedPage(int epoch, long first, long head, long generation, List<EntryRow> entries, long hiddenAt) {

    private static final int ITEM = 900;

    FeedPage {
        entries = List.copyOf(entries);
    }

    boolean hides() {
        return hiddenAt != 0;
    }

    /** As a JSON array of CloudEvents. */
    byte[] batch() {
        return written("[", ",", "]");
    }

    /** As one CloudEvent a line. */
    byte[] lines() {
        return written("", "\n", entries.isEmpty() ? "" : "\n");
    }

    private byte[] written(String begin, String between, String end) {
        StringBuilder json = new StringBuilder(entries.size() * ITEM + 2).append(begin);
        String separator = "";
        for (EntryRow entry : entries) {
            json.append(separator);
            entry.writeTo(json);
            separator = between;
        }
        return json.append(end).toString().getBytes(StandardCharsets.UTF_8);
    }
}
