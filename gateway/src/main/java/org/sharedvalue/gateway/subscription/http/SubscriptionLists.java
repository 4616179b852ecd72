package org.sharedvalue.gateway.subscription.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionRows;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Lists the subscriptions that a caller sees, in the order in which they were made. */
@ApplicationScoped
class SubscriptionLists {

    static final String ORGANISATION_ID = "organisationId";
    static final String STATUS = "status";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final Set<String> KNOWN = Set.of(ORGANISATION_ID, STATUS, LIMIT, CURSOR);

    private static final String PATH = "/v1/subscriptions";
    private static final UUID FIRST = new UUID(0, 0);

    private final Snapshots snapshots;

    SubscriptionLists(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** One page. */
    Page<SubscriptionResponse> page(QueryParameters query, Standing standing) {
        int limit = Limit.parse(query.one(LIMIT).orElse(null));
        String identity = PATH + query.one(ORGANISATION_ID) + query.one(STATUS);
        StringBuilder condition = new StringBuilder(" WHERE id > ?");
        List<Object> parameters = new ArrayList<>();
        parameters.add(query.one(CURSOR).map(cursor -> after(cursor, identity)).orElse(FIRST));
        if (!standing.isAdmin()) {
            condition.append(" AND organisation_id = ?");
            parameters.add(standing.organisationId().orElse(FIRST));
        }
        query.one(ORGANISATION_ID).ifPresent(text -> {
            condition.append(" AND organisation_id = ?");
            parameters.add(organisation(text));
        });
        query.one(STATUS).ifPresent(word -> {
            condition.append(" AND status = ?");
            parameters.add(status(word));
        });
        condition.append(" ORDER BY id LIMIT ?");
        parameters.add(limit + 1);
        List<Subscription> found = snapshots.read(
                connection -> SubscriptionRows.where(connection, condition.toString(), parameters.toArray()));
        boolean more = found.size() > limit;
        List<Subscription> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(SubscriptionResponse::of).toList(),
                more ? next(query, identity, shown.get(limit - 1).id()) : null);
    }

    private static String next(QueryParameters query, String identity, UUID last) {
        StringBuilder next =
                new StringBuilder(PATH + "?cursor=").append(new Cursor(identity, List.of(last.toString())).encoded());
        for (String name : List.of(ORGANISATION_ID, STATUS, LIMIT)) {
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

    private static UUID organisation(String text) {
        try {
            return Scalars.uuid(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.in(ORGANISATION_ID, ProblemCode.BAD_PARAMETER, "The organisation's id is a UUID.");
        }
    }

    private static String status(String word) {
        if (Arrays.stream(SubscriptionStatus.values())
                .noneMatch(known -> known.name().equals(word))) {
            throw ProblemException.in(STATUS, ProblemCode.BAD_PARAMETER, "There is no such status.");
        }
        return word;
    }
}
