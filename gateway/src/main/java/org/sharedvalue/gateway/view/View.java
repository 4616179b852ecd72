package org.sharedvalue.gateway.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to look at one page for a while.
 *
 * @param page what the page is, in words of whoever shows it; none of them holds a line break
 * @param reader the organisation that asked for it and must still be allowed to read it; null for the admin
 * @param expiresAt when it ends, to the second
 */
public record View(List<String> page, @Nullable UUID reader, Instant expiresAt) {

    public View {
        page = List.copyOf(page);
    }
}
