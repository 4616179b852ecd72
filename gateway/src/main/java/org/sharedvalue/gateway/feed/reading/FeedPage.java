package org.sharedvalue.gateway.feed.reading;

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

    /** Bytes of an item, or a little more. */
    static final int ITEM = 1_000;

    static final byte[] NEXT_LINE = {'\n'};
    private static final byte[] NOTHING = {};

    FeedPage {
        entries = List.copyOf(entries);
    }

    boolean hides() {
        return hiddenAt != 0;
    }

    /** As a JSON array of CloudEvents. */
    byte[] batch() {
        return written(new byte[] {'['}, new byte[] {','}, new byte[] {']'});
    }

    /** As one CloudEvent a line. */
    byte[] lines() {
        return written(NOTHING, NEXT_LINE, entries.isEmpty() ? NOTHING : NEXT_LINE);
    }

    private byte[] written(byte[] begin, byte[] between, byte[] end) {
        ItemBytes json = new ItemBytes(entries.size() * ITEM + 2).append(begin);
        byte[] separator = NOTHING;
        for (EntryRow entry : entries) {
            json.append(separator);
            entry.writeTo(json);
            separator = between;
        }
        return json.append(end).toArray();
    }
}
