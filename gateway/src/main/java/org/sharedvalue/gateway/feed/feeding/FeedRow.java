package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.LedgerHead;

/** A feed while it is written. */
final class FeedRow {

    private static final String BEGIN = """
            INSERT INTO feed (funder_id, epoch, head, first, generation)
            SELECT organisation_id, ?, ?, ? + 1, ?::bigint * 1000000 + 1 FROM subscriber
                ON CONFLICT DO NOTHING
            """;
    private static final String ALL =
            "SELECT funder_id, head, generation, scan_programs, scan_after FROM feed ORDER BY funder_id";
    private static final String UPDATE = """
            UPDATE feed SET head = ?, generation = ?, scan_programs = ?, scan_after = ? WHERE funder_id = ?
            """;

    private final UUID funderId;
    private final List<UUID> scanned;
    private @Nullable UUID scannedTo;
    private long head;
    private long generation;
    private boolean changed;

    private FeedRow(UUID funderId, long head, long generation, List<UUID> scanned, @Nullable UUID scannedTo) {
        this.funderId = funderId;
        this.head = head;
        this.generation = generation;
        this.scanned = new ArrayList<>(scanned);
        this.scannedTo = scannedTo;
    }

    /** Begins the feeds of subscribers that have none; says whether there were any. Its generation is none of another epoch. */
    static boolean begin(Connection connection, int epoch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setInt(1, epoch);
            statement.setLong(2, LedgerHead.startOf(epoch));
            statement.setLong(3, LedgerHead.startOf(epoch));
            statement.setInt(4, epoch);
            return statement.executeUpdate() > 0;
        }
    }

    static List<FeedRow> all(Connection connection) throws SQLException {
        List<FeedRow> feeds = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                feeds.add(new FeedRow(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getLong(3),
                        Arrays.asList((UUID[]) row.getArray(4).getArray()),
                        row.getObject(5, UUID.class)));
            }
        }
        return feeds;
    }

    UUID funderId() {
        return funderId;
    }

    long head() {
        return head;
    }

    /** The place of the next entry. */
    long next() {
        changed = true;
        return ++head;
    }

    /** Says that told entries are blanked: pages that hold them are others from now on. */
    void moveGeneration() {
        changed = true;
        generation++;
    }

    /** Asks for programs to be looked through, from their beginning. */
    void scan(List<UUID> programs) {
        changed |= scanned.addAll(programs);
    }

    /** The program that is looked through; null if none is left. */
    @Nullable UUID scanning() {
        return scanned.isEmpty() ? null : scanned.get(0);
    }

    /** The enrolment up to which that is done. */
    UUID scannedTo() {
        return scannedTo == null ? new UUID(0, 0) : scannedTo;
    }

    /** Says how far the program is looked through; null when to its end. */
    void scannedTo(@Nullable UUID enrolment) {
        changed = true;
        scannedTo = enrolment;
        if (enrolment == null) {
            scanned.remove(0);
        }
    }

    void write(Connection connection) throws SQLException {
        if (!changed) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setLong(1, head);
            statement.setLong(2, generation);
            statement.setArray(3, connection.createArrayOf("uuid", scanned.toArray()));
            statement.setObject(4, scannedTo);
            statement.setObject(5, funderId);
            statement.executeUpdate();
        }
    }
}
