package org.sharedvalue.records.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which records an answer speaks about. */
final class Mentions {

    private static final Pattern UUIDS =
            Pattern.compile("(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

    private Mentions() {}

    /** Every UUID that stands anywhere in an answer. */
    static Set<UUID> in(JsonNode body, @Nullable URI location) {
        return UUIDS.matcher(body + " " + location)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
