package org.sharedvalue.gateway.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the end of the ledger. */
@ApplicationScoped
class LedgerTail {

    // No join: a table of one row is taken for one of thousands until it is analysed, and joined by reading the ledger.
    private static final String HEAD = """
            SELECT h.epoch, h.seq, (SELECT l.taken_in_at FROM ledger l WHERE l.seq = h.seq), h.rebuilds
              FROM ledger_head h
             WHERE h.only_row
            """;
    private static final String TOUCHES = """
            SELECT seq, subject, coalesce(version, 0), program_id,
                   aggregate IS NOT NULL AND program_id IS NULL
              FROM ledger
             WHERE seq > ? AND seq <= ?
             ORDER BY seq
             LIMIT 10000
            """;
    private static final String LATEST_OF_PROGRAMS = """
            SELECT program.id, (SELECT max(seq) FROM ledger WHERE program_id = program.id)
              FROM unnest(?::uuid[]) AS program (id)
            """;
    private static final String LATEST_SHARED = """
            SELECT max(seq) FROM ledger WHERE aggregate IS NOT NULL AND program_id IS NULL
            """;
    private static final String ARRIVAL = "SELECT min(seq) FROM ledger WHERE subject = ? AND version >= ?";

    private final DataSource dataSource;

    @Inject
    LedgerTail(AgroalDataSource dataSource) {
        this((DataSource) dataSource);
    }

    LedgerTail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Stored head() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime takenInAt = row.getObject(3, OffsetDateTime.class);
            Instant time = takenInAt == null ? Instant.EPOCH : takenInAt.toInstant();
            return new Stored(new LedgerHead(row.getInt(1), row.getLong(2), time), row.getLong(4));
        }
    }

    /** What the entries after one position touched, up to another and at most 10 000 at once. */
    List<LedgerTouch> touches(long after, long upTo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOUCHES)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            List<LedgerTouch> touches = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    touches.add(new LedgerTouch(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, UUID.class),
                            row.getBoolean(5)));
                }
            }
            return touches;
        }
    }

    /** Position of the newest entry about each of these programs that has any. */
    Map<UUID, Long> latestOf(Collection<UUID> programIds) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST_OF_PROGRAMS)) {
            statement.setArray(1, connection.createArrayOf("uuid", programIds.toArray()));
            Map<UUID, Long> latest = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long seq = row.getLong(2);
                    if (!row.wasNull()) {
                        latest.put(row.getObject(1, UUID.class), seq);
                    }
                }
            }
            return latest;
        }
    }

    /** Position of the newest entry that may change the report of any program, 0 if there is none. */
    long latestShared() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST_SHARED)) {
            return position(statement).orElse(0L);
        }
    }

    /** Position at which a version of a record, or a later one, was taken in. */
    Optional<Long> arrivalOf(UUID aggregateId, int version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ARRIVAL)) {
            statement.setString(1, aggregateId.toString());
            statement.setInt(2, version);
            return position(statement);
        }
    }

    private static Optional<Long> position(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            long seq = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(seq);
        }
    }

    /**
     * What the database says.
     *
     * @param head head of the ledger
     * @param rebuilds how often what is made of the ledger was made anew
     */
    record Stored(LedgerHead head, long rebuilds) {}
}
