package org.sharedvalue.web.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a history as the document shows it.
 *
 * @param items changes, newest first
 * @param next address of the next page; absent on the last one
 */
public record HistoryPage(
        List<HistoryEntry> items, @Nullable String next) {

    public HistoryPage {
        items = List.copyOf(items);
    }
}
