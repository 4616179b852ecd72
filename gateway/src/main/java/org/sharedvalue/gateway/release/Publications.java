package org.sharedvalue.gateway.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Statements;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.release.published.PublishedCounts;

/** The releases as disclosure control sees them: with the exact counts behind them. */
@ApplicationScoped
class Publications {

    private static final String READ = """
            SELECT release.id, threshold, release.breakdown, counts, decisions, recipient_id
              FROM release JOIN release_series AS series ON series.id = series_id
            """;
    private static final String ABOUT = """
             WHERE status <> 'PROVISIONAL' AND program_ids && ? AND NOT program_ids && ? AND release.id <> ?
             ORDER BY release.id
            """;

    private final ObjectMapper json;

    Publications(ObjectMapper json) {
        this.json = json;
    }

    /** One release. */
    Kept read(Connection connection, UUID id) throws SQLException {
        return list(connection, READ + " WHERE release.id = ?", id).get(0);
    }

    /**
     * What else each reader of a release can read of the same enrolments: a funder what is for it and what is public; of what
     * is public, each funder and everybody.
     */
    Collection<List<Publication>> readers(
            Connection connection, Publication candidate, UUID id, @Nullable UUID recipient) throws SQLException {
        List<Kept> sharing = connected(connection, candidate, id);
        Set<List<Publication>> readers = new LinkedHashSet<>();
        if (recipient != null) {
            readers.add(readableBy(recipient, sharing));
        } else {
            readers.add(readableBy(null, sharing));
            sharing.stream()
                    .map(Kept::recipient)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(funder -> readers.add(readableBy(funder, sharing)));
        }
        return readers;
    }

    /**
     * Releases that share enrolments with a release, or with one that does: of a program, its partnership and another program
     * of that, any two tell about the third. A release from before some program changed tells nothing about what it is now.
     */
    private List<Kept> connected(Connection connection, Publication candidate, UUID id) throws SQLException {
        List<Kept> connected = new ArrayList<>();
        List<Kept> waiting = new ArrayList<>();
        Set<Map.Entry<String, Map<String, Long>>> reached = new HashSet<>(states(candidate));
        Set<UUID> asked = new HashSet<>();
        for (Set<UUID> asking = programs(candidate); !asking.isEmpty(); asking = unasked(connected, asked)) {
            waiting.addAll(list(connection, READ + ABOUT, asking, asked, id));
            asked.addAll(asking);
            for (List<Kept> more = about(reached, waiting); !more.isEmpty(); more = about(reached, waiting)) {
                waiting.removeAll(more);
                connected.addAll(more);
                more.forEach(kept -> reached.addAll(states(kept.publication())));
            }
        }
        return connected;
    }

    private static List<Kept> about(Set<Map.Entry<String, Map<String, Long>>> reached, List<Kept> releases) {
        return releases.stream()
                .filter(kept -> !Collections.disjoint(reached, states(kept.publication())))
                .toList();
    }

    private static Set<UUID> unasked(List<Kept> releases, Set<UUID> asked) {
        Set<UUID> programs = new HashSet<>();
        releases.forEach(kept -> programs.addAll(programs(kept.publication())));
        programs.removeAll(asked);
        return programs;
    }

    private static Set<UUID> programs(Publication release) {
        return release.programs().keySet().stream()
                .filter(name -> !Publication.isOfPeople(name))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** What it counts, each with what that was. */
    private static Set<Map.Entry<String, Map<String, Long>>> states(Publication release) {
        Set<Map.Entry<String, Map<String, Long>>> states = new HashSet<>();
        release.programs().forEach((program, table) -> states.add(Map.entry(program, table.whole())));
        return states;
    }

    private static List<Publication> readableBy(@Nullable UUID reader, List<Kept> releases) {
        return releases.stream()
                .filter(kept -> kept.recipient() == null || kept.recipient().equals(reader))
                .map(Kept::publication)
                .distinct()
                .toList();
    }

    String counts(Map<String, Table> programs) {
        return written(programs);
    }

    String decisions(Decisions decisions) {
        return written(decisions);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("What stands behind a release cannot be written", unwritable);
        }
    }

    private List<Kept> list(Connection connection, String sql, Object... parameters) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(kept(row));
                }
            }
        }
        return found;
    }

    private Kept kept(ResultSet row) throws SQLException {
        try {
            Decisions decisions = json.readValue(row.getString(5), Decisions.class);
            Map<String, Table> programs = json.readValue(
                    row.getString(4), json.getTypeFactory().constructMapType(TreeMap.class, String.class, Table.class));
            String breakdown = row.getString(3);
            return new Kept(
                    new Publication(
                            new Policy(row.getInt(2)),
                            PublishedCounts.LAYOUT,
                            programs,
                            breakdown == null ? "" : breakdown,
                            decisions.withheld(),
                            decisions.held(),
                            decisions.heldBreakdowns()),
                    decisions,
                    row.getObject(6, UUID.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What stands behind a release cannot be read", unreadable);
        }
    }

    /**
     * A release with what was decided about it.
     *
     * @param recipient its funder; null where it is public
     */
    record Kept(
            Publication publication,
            Decisions decisions,
            @Nullable UUID recipient) {}
}
