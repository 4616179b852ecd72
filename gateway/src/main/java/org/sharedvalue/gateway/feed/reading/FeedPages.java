package org.sharedvalue.gateway.feed.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.subscription.CallingSubscriber;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.web.time.SuiteClock;

/** Reads pages of feeds: one statement each, whose connection is given back before anything is sent. */
@ApplicationScoped
class FeedPages {

    // How the feed stands comes first, so that it is not repeated with each entry; the order costs no sort.
    private static final String PAGE = """
            SELECT EXISTS (SELECT 1 FROM subscription
                            WHERE organisation_id = ? AND status = 'ACTIVE' AND (expires_on IS NULL OR expires_on >= ?)
                              AND (?::uuid IS NULL OR id = ?)),
                   epoch, first, head, generation, 0::bigint AS position,
                   NULL::uuid, NULL::bytea, NULL::text, NULL::text, NULL::uuid, NULL::date, NULL::uuid
              FROM (VALUES (?::uuid)) AS funder (id)
              LEFT JOIN feed ON feed.funder_id = funder.id
            UNION ALL
            (SELECT NULL, NULL, NULL, NULL, NULL, position,
                    id, subject, kind, data, program_id, occurred_on, corrects
               FROM feed_entry
              WHERE funder_id = ? AND position > ? AND position <= ? %s
              ORDER BY position LIMIT ?)
             ORDER BY position
            """;
    private static final int LIVE = 1;
    private static final int EPOCH = 2;
    private static final int FIRST = 3;
    private static final int HEAD = 4;
    private static final int GENERATION = 5;
    private static final int ENTRY = 6;
    private static final String OF_TYPES = "AND (kind = 'TOMBSTONE' OR type = ANY (?))";
    private static final String NEWEST = "AND kind <> 'TOMBSTONE' AND (superseded_by IS NULL OR superseded_by > ?)";

    private final AgroalDataSource dataSource;
    private final FundedPrograms programs;
    private final LedgerWatch watch;
    private final SuiteClock clock;

    FeedPages(AgroalDataSource dataSource, FundedPrograms programs, LedgerWatch watch, SuiteClock clock) {
        this.dataSource = dataSource;
        this.programs = programs;
        this.watch = watch;
        this.clock = clock;
    }

    /** A page; refused to who has no subscription that works at this moment. */
    FeedPage read(FeedQuery query) {
        FundedPrograms.Funded funded = programs.of(query.subscriber().organisationId());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql(query))) {
            bind(statement, query);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(LIVE)) {
                    throw CallingSubscriber.refused(query.subscriber());
                }
                return page(row, funded);
            }
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    private FeedPage page(ResultSet row, FundedPrograms.Funded funded) throws SQLException {
        int epoch = row.getInt(EPOCH);
        if (row.wasNull()) {
            // The feeder has not come by since the subscription was made.
            long begin = LedgerHead.startOf(watch.epoch());
            return new FeedPage(watch.epoch(), begin + 1, begin, 0, List.of(), 0);
        }
        long first = row.getLong(FIRST);
        long head = row.getLong(HEAD);
        long generation = row.getLong(GENERATION);
        List<EntryRow> entries = new ArrayList<>();
        boolean hides = false;
        while (row.next()) {
            EntryRow entry = EntryRow.read(row, ENTRY);
            boolean shown = entry.isCoveredBy(funded);
            hides |= !shown;
            entries.add(shown ? entry : entry.hidden());
        }
        return new FeedPage(epoch, first, head, generation, entries, hides ? funded.version() : 0);
    }

    private static String sql(FeedQuery query) {
        return PAGE.formatted(query.newest() ? NEWEST : query.types().isEmpty() ? "" : OF_TYPES);
    }

    private void bind(PreparedStatement statement, FeedQuery query) throws SQLException {
        Subscriber subscriber = query.subscriber();
        int place = 1;
        statement.setObject(place++, subscriber.organisationId());
        statement.setObject(place++, clock.today());
        statement.setObject(place++, subscriber.subscriptionId());
        statement.setObject(place++, subscriber.subscriptionId());
        statement.setObject(place++, subscriber.organisationId());
        statement.setObject(place++, subscriber.organisationId());
        statement.setLong(place++, query.after());
        statement.setLong(place++, query.upTo());
        if (query.newest()) {
            statement.setLong(place++, query.upTo());
        } else if (!query.types().isEmpty()) {
            statement.setArray(
                    place++,
                    statement
                            .getConnection()
                            .createArrayOf("text", query.types().toArray()));
        }
        statement.setInt(place, query.limit());
    }
}
