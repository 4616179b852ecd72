package org.sharedvalue.gateway.feed.feeding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.gateway.ledger.LedgerHead;

/**
 * Lets go of entries that are older than {@code gateway.feeds.retention}, whole archive pages at a time. What is still so
 * stays, however old: a snapshot shows it.
 */
@ApplicationScoped
public class Retention {

    /** Entries of an archive page. */
    public static final int PAGE = 500;

    private static final String MOVE = """
            UPDATE feed
               SET first = greatest(first, begins + (kept - begins - 1) / ? * ? + 1)
              FROM (SELECT funder_id, epoch * ? AS begins,
                           coalesce((SELECT position FROM feed_entry
                                      WHERE feed_entry.funder_id = feed.funder_id AND told_at >= now() - ? * interval '1 second'
                                      ORDER BY told_at, position LIMIT 1), head + 1) AS kept
                      FROM feed) AS old
             WHERE old.funder_id = feed.funder_id AND first < kept
            """;
    private static final String FORGET = """
            DELETE FROM feed_entry USING feed
             WHERE feed_entry.funder_id = feed.funder_id AND feed_entry.position < feed.first
               AND (feed_entry.superseded_by IS NOT NULL OR feed_entry.kind = 'TOMBSTONE')
            """;

    private final Duration kept;

    Retention(@ConfigProperty(name = "gateway.feeds.retention", defaultValue = "730D") Duration kept) {
        this.kept = kept;
    }

    void apply(Connection connection) throws SQLException {
        apply(connection, kept);
    }

    /** Lets go of what is older than this. */
    public static void apply(Connection connection, Duration kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setInt(1, PAGE);
            statement.setInt(2, PAGE);
            statement.setLong(3, LedgerHead.startOf(1));
            statement.setLong(4, kept.toSeconds());
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(FORGET);
        }
    }
}
