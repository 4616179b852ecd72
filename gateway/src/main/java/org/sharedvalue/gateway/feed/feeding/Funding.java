package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which days an organisation funds which partnerships: it holds FUNDER or SPONSOR there.
 *
 * @param byPartnership its spans, by partnership
 */
public record Funding(Map<UUID, List<Span>> byPartnership) {

    /** Of who funds nothing. */
    public static final Funding NONE = new Funding(Map.of());

    private static final String SPANS = """
            SELECT funder.id, partnership.id, member."from", member."to"
              FROM unnest(?::uuid[]) AS funder (id)
              JOIN partnership ON partnership.members @> jsonb_build_array(jsonb_build_object('organisationId', funder.id::text))
             CROSS JOIN LATERAL jsonb_to_recordset(partnership.members)
                AS member("organisationId" uuid, role text, "from" date, "to" date)
             WHERE member."organisationId" = funder.id AND member.role IN ('FUNDER', 'SPONSOR')
             ORDER BY member."from", member."to"
            """;

    public Funding {
        byPartnership = Map.copyOf(byPartnership);
    }

    /** What each of these organisations funds; one that funds nothing is left out. */
    public static Map<UUID, Funding> read(Connection connection, Set<UUID> organisations) throws SQLException {
        Map<UUID, Map<UUID, List<Span>>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SPANS)) {
            statement.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                            .computeIfAbsent(row.getObject(2, UUID.class), any -> new ArrayList<>())
                            .add(new Span(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
                }
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Funding(entry.getValue())));
    }

    /** Whether it funds a partnership on a day. */
    public boolean covers(UUID partnership, LocalDate day) {
        return byPartnership.getOrDefault(partnership, List.of()).stream().anyMatch(span -> span.covers(day));
    }

    /** The spans of each partnership as text, to be compared. */
    Map<UUID, String> told() {
        return byPartnership.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(Span::toString).collect(Collectors.joining(","))));
    }

    /** The partnerships whose spans differ from those told before. */
    Set<UUID> changedSince(Map<UUID, String> before) {
        Map<UUID, String> now = told();
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(id -> !before.getOrDefault(id, "").equals(now.getOrDefault(id, "")))
                .collect(Collectors.toSet());
    }
}
