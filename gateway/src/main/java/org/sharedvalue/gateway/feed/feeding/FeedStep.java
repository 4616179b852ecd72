package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.subscription.Subscribers;

/**
 * One transaction of the feeder: some entries of the ledger, and some enrolments of a program that a feed has gained or lost.
 * How far it came moves with what it told, from its expected value, so that a step that is killed has not happened and two
 * gateways never tell the same twice.
 */
public final class FeedStep {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('feeder'))";
    private static final String WHERE = """
            SELECT ledger_head.epoch, ledger_head.seq, feeder.seq,
                   EXISTS (SELECT 1 FROM feed WHERE scan_programs <> '{}')
                   OR EXISTS (SELECT 1 FROM subscriber WHERE organisation_id NOT IN (SELECT funder_id FROM feed))
              FROM ledger_head, feeder
            """;
    private static final String MOVE = "UPDATE feeder SET seq = ? WHERE seq = ?";
    private static final String FORGET = "TRUNCATE feed_entry, feed_funding, feed_program, feed";

    private final Subscribers subscribers;

    public FeedStep(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    /** Goes one step; the transaction is the caller's, and it sees one state of the database. */
    public Taken take(Connection connection) throws SQLException {
        if (!isAlone(connection)) {
            return Taken.NOTHING;
        }
        Position position = position(connection);
        if (position.fed == position.head && !position.pending) {
            return Taken.NOTHING;
        }
        boolean otherEpoch = LedgerHead.epochOf(position.fed) != position.epoch;
        if (otherEpoch) {
            forget(connection);
        }
        boolean begun = FeedRow.begin(connection, position.epoch);
        List<FeedRow> feeds = FeedRow.all(connection);
        if (feeds.isEmpty()) {
            move(connection, position.fed, position.head);
            return Taken.NOTHING;
        }
        LedgerSlice slice = LedgerSlice.read(connection, otherEpoch ? position.head : position.fed, position.head);
        Map<UUID, Funding> funding =
                Funding.read(connection, feeds.stream().map(FeedRow::funderId).collect(Collectors.toSet()));
        if (begun || slice.partnerships()) {
            FeedStructure.followFunding(connection, feeds, funding);
        }
        if (!slice.programs().isEmpty()) {
            FeedStructure.followPrograms(connection, feeds, funding, slice.programs());
        }
        FeedFolds made = new FeedFolds(connection, funding, secrets(connection, feeds, slice));
        List<FeedFold> folds = new ArrayList<>(LedgerFollowing.follow(made, slice, feeds));
        FeedEntries.write(connection, folds);
        FeedFold scanned = ProgramScan.goOn(made, feeds);
        if (scanned != null) {
            FeedEntries.write(connection, List.of(scanned));
            folds.add(scanned);
        }
        for (FeedFold fold : folds) {
            if (!fold.blanked().isEmpty()) {
                fold.feed().moveGeneration();
            }
        }
        Map<UUID, Long> heads = new HashMap<>();
        for (FeedRow feed : feeds) {
            feed.write(connection);
            heads.put(feed.funderId(), feed.head());
        }
        move(connection, position.fed, slice.upTo());
        boolean more = slice.upTo() < position.head || feeds.stream().anyMatch(feed -> feed.scanning() != null);
        return new Taken(folds.stream().mapToInt(FeedFold::size).sum(), heads, more, position.head - slice.upTo());
    }

    /** Nothing is opened where nothing is told. */
    private Map<UUID, byte[]> secrets(Connection connection, List<FeedRow> feeds, LedgerSlice slice)
            throws SQLException {
        boolean needed = !slice.touches().isEmpty() || feeds.stream().anyMatch(feed -> feed.scanning() != null);
        return needed ? subscribers.secrets(connection) : Map.of();
    }

    /** The ledger is another one: whoever was told something of the one before is told everything again. */
    private static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FORGET);
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Position position(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WHERE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Position(row.getInt(1), row.getLong(2), row.getLong(3), row.getBoolean(4));
        }
    }

    private static void move(Connection connection, long from, long to) throws SQLException {
        if (from == to) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, to);
            statement.setLong(2, from);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("Another gateway has fed what lies after " + from, "40001");
            }
        }
    }

    private record Position(int epoch, long head, long fed, boolean pending) {}

    /**
     * What a step did.
     *
     * @param entries how many entries it appended
     * @param heads the newest position of each feed
     * @param more whether there is more to do at once
     * @param behind how many entries of the ledger are still to be told
     */
    public record Taken(int entries, Map<UUID, Long> heads, boolean more, long behind) {

        static final Taken NOTHING = new Taken(0, Map.of(), false, 0);

        public Taken {
            heads = Map.copyOf(heads);
        }
    }
}
