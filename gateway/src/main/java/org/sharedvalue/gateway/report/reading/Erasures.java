package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.EventType;

/** Finds when people were erased of whom an earlier report told. */
final class Erasures {

    // The whole ledger: unqualified, it would end where the earlier report does.
    private static final String FIRST = """
            SELECT min(event_time) FROM public.ledger
             WHERE seq > ? AND type = ? AND program_id = ANY(?::uuid[])
            """;

    private Erasures() {}

    /** The time of the first erasure after a position in one of the programs. */
    static @Nullable Instant firstAfter(Connection connection, long seq, Collection<UUID> programs)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setLong(1, seq);
            statement.setString(2, EventType.ENROLMENT_ERASED.type());
            statement.setArray(3, connection.createArrayOf("uuid", programs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            }
        }
    }
}
