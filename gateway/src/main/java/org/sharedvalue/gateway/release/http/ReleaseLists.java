package org.sharedvalue.gateway.release.http;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Lists the releases that a caller reads, in the order in which they were made. */
@ApplicationScoped
class ReleaseLists {

    static final String SCOPE_ID = "scopeId";
    static final String AUDIENCE = "audience";
    static final String STATUS = "status";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final Set<String> KNOWN = Set.of(SCOPE_ID, AUDIENCE, STATUS, LIMIT, CURSOR);

    private static final String READ_BY = """
             WHERE release.id > ?
               AND (? OR partnership_ids && ? OR scope_type = 'organisation' AND scope_id = ?
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
        String identity = "/v1/releases" + query.one(SCOPE_ID) + query.one(AUDIENCE) + query.one(STATUS);
        UUID own = standing.organisationId().orElse(FIRST);
        StringBuilder condition = new StringBuilder(READ_BY);
        List<Object> parameters = new ArrayList<>(List.of(
                query.one(CURSOR).map(cursor -> after(cursor, identity)).orElse(FIRST),
                standing.isAdmin(),
                ReleaseAccess.delivered(standing),
                own,
                own));
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
        condition.append(" ORDER BY release.id LIMIT ?");
        parameters.add(limit + 1);
        List<Release> found =
                snapshots.read(connection -> ReleaseRows.where(connection, condition.toString(), parameters.toArray()));
        boolean more = found.size() > limit;
        List<Release> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(ReleaseResponse::withoutReport).toList(),
                more ? next(query, identity, shown.get(limit - 1).id()) : null);
    }

    private static void add(
            StringBuilder condition, List<Object> parameters, String part, Optional<? extends Object> value) {
        if (value.isPresent()) {
            condition.append(part);
            parameters.add(value.get());
        }
    }

    private static String next(QueryParameters query, String identity, UUID last) {
        StringBuilder next = new StringBuilder("/v1/releases?cursor=")
                .append(new Cursor(identity, List.of(last.toString())).encoded());
        for (String name : List.of(SCOPE_ID, AUDIENCE, STATUS, LIMIT)) {
            query.one(name)
                    .ifPresent(
                            value -> next.append('&').append(name).append('=').append(value));
        }
        return next.toString();
    }

    private static UUID after(String cursor, String identity) {
        try {
            return Scalars.uuid(Cursor.decode(cursor, identity, 1).key().get(0));
        } catch (IllegalArgumentException noId) {
            throw Cursor.refused();
        }
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
