package org.sharedvalue.gateway.release.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.release.ReleaseStatus;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Lists the releases that a caller reads, in the order that it asks for. */
@ApplicationScoped
class ReleaseLists {

    static final String SCOPE_ID = "scopeId";
    static final String AUDIENCE = "audience";
    static final String STATUS = "status";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String EXTERNAL_ID = "externalId";
    static final String UPDATED_SINCE = "updatedSince";
    static final String SORT = "sort";
    private static final List<String> FILTERS = List.of(SCOPE_ID, AUDIENCE, STATUS, EXTERNAL_ID, UPDATED_SINCE, SORT);
    static final Set<String> KNOWN =
            Set.of(SCOPE_ID, AUDIENCE, STATUS, EXTERNAL_ID, UPDATED_SINCE, SORT, LIMIT, CURSOR);

    private static final String READ_BY = """
             WHERE (? OR partnership_ids && ? OR scope_type = 'organisation' AND scope_id = ?
                    OR status <> 'PROVISIONAL' AND (audience = 'PUBLIC' OR recipient_id = ?))
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Snapshots snapshots;

    ReleaseLists(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** One page. */
    Page<ReleaseResponse> page(QueryParameters query, Standing standing) {
        int limit = Limit.parse(query.one(LIMIT).orElse(null));
        ReleaseOrder order = ReleaseOrder.of(query.one(SORT));
        String identity = "/v1/releases" + FILTERS.stream().map(query::one).toList();
        UUID own = standing.organisationId().orElse(FIRST);
        StringBuilder condition = new StringBuilder(READ_BY);
        List<Object> parameters =
                new ArrayList<>(List.of(standing.isAdmin(), ReleaseAccess.delivered(standing), own, own));
        add(condition, parameters, " AND scope_id = ?", query.one(SCOPE_ID).map(ReleaseLists::id));
        add(
                condition,
                parameters,
                " AND audience = ?",
                query.one(AUDIENCE).map(word -> word(AUDIENCE, word, Audience.values())));
        add(
                condition,
                parameters,
                " AND status = ?",
                query.one(STATUS).map(word -> word(STATUS, word, ReleaseStatus.values())));
        add(condition, parameters, " AND external_id = ?", query.one(EXTERNAL_ID));
        add(
                condition,
                parameters,
                " AND release.updated_at >= ?",
                query.one(UPDATED_SINCE).map(ReleaseLists::instant));
        query.one(CURSOR).ifPresent(cursor -> after(cursor, identity, order, condition, parameters));
        condition.append(order.by()).append(" LIMIT ?");
        parameters.add(limit + 1);
        List<Release> found =
                snapshots.read(connection -> ReleaseRows.where(connection, condition.toString(), parameters.toArray()));
        boolean more = found.size() > limit;
        List<Release> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(ReleaseResponse::withoutReport).toList(),
                more ? next(query, identity, order, shown.get(limit - 1)) : null);
    }

    private static void add(
            StringBuilder condition, List<Object> parameters, String part, Optional<? extends Object> value) {
        if (value.isPresent()) {
            condition.append(part);
            parameters.add(value.get());
        }
    }

    private static String next(QueryParameters query, String identity, ReleaseOrder order, Release last) {
        StringBuilder next = new StringBuilder("/v1/releases?cursor=")
                .append(new Cursor(
                                identity, List.of(order.place(last), last.id().toString()))
                        .encoded());
        for (String name : FILTERS) {
            query.one(name).ifPresent(value -> add(next, name, value));
        }
        query.one(LIMIT).ifPresent(value -> add(next, LIMIT, value));
        return next.toString();
    }

    private static void add(StringBuilder next, String name, String value) {
        next.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static void after(
            String cursor, String identity, ReleaseOrder order, StringBuilder condition, List<Object> parameters) {
        List<String> key = Cursor.decode(cursor, identity, 2).key();
        try {
            parameters.add(utc(Scalars.instant(key.get(0))));
            parameters.add(Scalars.uuid(key.get(1)));
            condition.append(order.after());
        } catch (IllegalArgumentException | DateTimeException tampered) {
            throw Cursor.refused();
        }
    }

    private static OffsetDateTime instant(String text) {
        try {
            return utc(Scalars.instant(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw ProblemException.in(
                    UPDATED_SINCE, ProblemCode.BAD_PARAMETER, "Send an instant such as 2026-11-23T14:52:00Z.");
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID id(String text) {
        try {
            return Scalars.uuid(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.in(SCOPE_ID, ProblemCode.BAD_PARAMETER, "The scope's id is a UUID.");
        }
    }

    private static String word(String parameter, String word, Enum<?>... known) {
        for (Enum<?> each : known) {
            if (each.name().equals(word)) {
                return word;
            }
        }
        throw ProblemException.in(parameter, ProblemCode.BAD_PARAMETER, "There is no such " + parameter + ".");
    }
}
