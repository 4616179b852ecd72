package org.sharedvalue.gateway.feed.reading;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What a request for a page says.
 *
 * @param after where to go on; null from the beginning
 * @param limit how many items at most
 * @param patience how long to wait while there is none
 * @param types types of outcomes; all if empty
 * @param kept the parameters that the next request has too, each with an ampersand before it
 */
record OutcomeQuery(@Nullable FeedPosition after, int limit, Duration patience, Set<String> types, String kept) {

    static final String LIMIT = "limit";
    static final String WAIT = "wait";
    static final String TYPES = "types";

    private static final Set<String> KNOWN = Set.of(FeedPosition.PARAMETER, LIMIT, WAIT, TYPES);
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final Set<String> WORDS =
            Arrays.stream(OutcomeType.values()).map(Enum::name).collect(Collectors.toSet());

    OutcomeQuery {
        types = Set.copyOf(types);
    }

    static Set<String> known() {
        return KNOWN;
    }

    static OutcomeQuery parse(QueryParameters query, UUID funder) {
        // An empty parameter is no missing one: a reader that lost its cursor must not begin anew without noticing.
        FeedPosition after = query.one(FeedPosition.PARAMETER)
                .map(text -> FeedPosition.decode(text, funder))
                .orElse(null);
        StringBuilder kept = new StringBuilder();
        for (String name : List.of(LIMIT, WAIT)) {
            query.one(name)
                    .ifPresent(
                            value -> kept.append('&').append(name).append('=').append(value));
        }
        Set<String> types = types(query.all(TYPES));
        if (!types.isEmpty()) {
            kept.append('&')
                    .append(TYPES)
                    .append('=')
                    .append(types.stream().sorted().collect(Collectors.joining(",")));
        }
        return new OutcomeQuery(
                after,
                Limit.parse(query.one(LIMIT).orElse(null)),
                query.one(WAIT).map(OutcomeQuery::seconds).orElse(Duration.ZERO),
                types,
                kept.toString());
    }

    private static Duration seconds(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw ProblemException.in(WAIT, ProblemCode.BAD_PARAMETER, "Say in whole seconds how long to wait.");
        }
        return Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Integer.parseInt(text)));
    }

    private static Set<String> types(List<String> sent) {
        Set<String> types = new HashSet<>();
        for (String each : sent) {
            types.addAll(List.of(each.split(",", -1)));
        }
        if (!WORDS.containsAll(types)) {
            throw ProblemException.in(TYPES, ProblemCode.BAD_PARAMETER, "Name types of outcomes, with commas between.");
        }
        return types;
    }

    /** The position before the first item asked for. */
    long from() {
        return after == null ? 0 : after.position();
    }

    /** Where to go on after a page. */
    FeedPosition next(FeedPage page) {
        List<EntryRow> entries = page.entries();
        // What is no full page goes up to the head, whatever of it was filtered out.
        long position = entries.size() < limit
                ? Math.max(page.head(), from())
                : Objects.requireNonNull(entries.get(entries.size() - 1)).position();
        return new FeedPosition(page.epoch(), position);
    }
}
