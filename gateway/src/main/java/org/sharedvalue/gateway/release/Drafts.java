package org.sharedvalue.gateway.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Guard;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.release.published.Earlier;
import org.sharedvalue.gateway.release.published.PublishedCounts;
import org.sharedvalue.gateway.release.published.PublishedReport;
import org.sharedvalue.gateway.report.ProvenanceLinks;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.gateway.report.reading.ReportReader;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.ReportSource;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.time.SuiteClock;

/** Makes provisional releases: the report of now, as far as it may be shown, frozen. */
@ApplicationScoped
public class Drafts {

    private final ObjectMapper json;
    private final SuiteClock clock;
    private final Publications publications;

    Drafts(ObjectMapper json, SuiteClock clock, Publications publications) {
        this.json = json;
        this.clock = clock;
        this.publications = publications;
    }

    /** A provisional release of a scope, in a transaction on one snapshot. */
    public Release make(Connection connection, Wish wish, ScopeRow scope) throws SQLException {
        String dimension = wish.breakdown() == null ? null : wish.breakdown().word();
        SeriesRow series = SeriesRow.lock(connection, scope.scope(), wish.audience(), wish.recipient(), dimension);
        BreakdownBy by = BreakdownBy.of(series.breakdown() == null ? "" : series.breakdown())
                .orElse(null);
        ReportSource source = ReportReader.read(connection, new ReportQuery(scope.scope(), wish.cutOff(), by))
                .orElseThrow(() -> new IllegalStateException("A scope is there and has no report"));
        UUID id = freshId(connection);
        ReleaseMembers.add(connection, id, scope, by, wish.cutOff(), PublishedCounts.metrics());
        Release latest = ReleaseRows.latest(connection, series.id()).orElse(null);
        Changes changes = changes(connection, latest, id, new Policy(wish.threshold()));
        Publication candidate = new Publication(
                new Policy(wish.threshold()),
                PublishedCounts.LAYOUT,
                ExactCounts.of(connection, scope, source, by, wish.cutOff()),
                by == null ? "" : by.word(),
                Set.of(),
                changes.held(),
                changes.heldBreakdowns());
        Guard.Verdict verdict = Guard.of(candidate, publications.readers(connection, candidate, id, wish.recipient()));
        Publication decided = candidate.withholding(verdict.withheld());
        SharedValueReport exact = SharedValueReport.of(source, new ProvenanceLinks(scope.scope(), wish.cutOff(), null));
        String report = PublishedReport.of(json, exact, decided, changes.still(), changes.earlier())
                .toString();
        Release release = release(wish, scope, series, id, exact, report, latest, by);
        ReleaseRows.insert(
                connection,
                release,
                wish.owner(),
                scope.programIds(),
                publications.counts(candidate.programs()),
                publications.decisions(changes.decided(decided, id)));
        return release;
    }

    private Release release(
            Wish wish,
            ScopeRow scope,
            SeriesRow series,
            UUID id,
            SharedValueReport exact,
            String report,
            @Nullable Release latest,
            @Nullable BreakdownBy by) {
        Instant now = clock.now();
        return new Release(
                id,
                series.id(),
                1,
                ReleaseStatus.PROVISIONAL,
                now,
                now,
                scope.scope(),
                scope.name(),
                wish.audience(),
                wish.recipient(),
                scope.scope().kind() == ScopeKind.ORGANISATION ? Set.of() : scope.partnerships(),
                wish.cutOff(),
                by == null ? null : by.word(),
                wish.agreementReference(),
                wish.threshold(),
                exact.definitionVersion(),
                Policy.VERSION,
                exact.asOfSeq(),
                report,
                sha256(report),
                latest == null ? null : latest.id(),
                null,
                wish.externalId());
    }

    /** What moved since the values of the latest final release were computed, each where it was. */
    private Changes changes(Connection connection, @Nullable Release latest, UUID now, Policy policy)
            throws SQLException {
        if (latest == null) {
            return Changes.none(policy);
        }
        Map<String, UUID> origins =
                publications.read(connection, latest.id()).decisions().origins();
        Map<UUID, JsonNode> reports = new HashMap<>();
        Changes changes = new Changes(policy, origins);
        for (UUID origin : Set.copyOf(origins.values())) {
            reports.put(origin, report(connection, origin));
            new ReleaseMembers(json).count(connection, origin, now, changes.movesSince(origin));
        }
        return changes.with(new Earlier(origins, reports));
    }

    private JsonNode report(Connection connection, UUID id) throws SQLException {
        try {
            return json.readTree(ReleaseRows.find(connection, id).orElseThrow().report());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A published report cannot be read", unreadable);
        }
    }

    private static UUID freshId(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT uuidv7()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static String sha256(String report) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(report.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
