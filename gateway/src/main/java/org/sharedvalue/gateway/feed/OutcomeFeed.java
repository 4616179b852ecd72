package org.sharedvalue.gateway.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the outcomes of the ledger in the order in which they were taken in. */
@ApplicationScoped
class OutcomeFeed {

    private static final String PAGE = """
            SELECT entry.seq, entry.event_id, entry.subject::uuid AS outcome, entry.enrolment_id,
                   enrolment.participant_ref, entry.program_id, program.code,
                   entry.data -> 'state' ->> 'type' AS type,
                   (entry.data -> 'state' ->> 'occurredOn')::date AS occurred_on,
                   entry.data -> 'state' ->> 'status' AS status,
                   (entry.data -> 'state' ->> 'verificationLevel')::integer AS verification_level,
                   entry.data -> 'state' -> 'employment' ->> 'employerLink' AS employer_link,
                   result.at_13, result.at_26, result.at_52, previous.event_id AS corrects
              FROM (SELECT * FROM ledger WHERE aggregate = 'outcome' AND seq > ? ORDER BY seq LIMIT ?) AS entry
              LEFT JOIN enrolment ON enrolment.id = entry.enrolment_id
              LEFT JOIN program ON program.id = entry.program_id
              LEFT JOIN LATERAL (
                   SELECT max(status) FILTER (WHERE milestone_weeks = 13) AS at_13,
                          max(status) FILTER (WHERE milestone_weeks = 26) AS at_26,
                          max(status) FILTER (WHERE milestone_weeks = 52) AS at_52
                     FROM sustainment_check
                    WHERE enrolment_id = entry.enrolment_id AND job_start_outcome_id = entry.subject::uuid
                      AND status NOT IN ('SCHEDULED', 'CANCELLED')) AS result ON true
              LEFT JOIN LATERAL (
                   SELECT event_id FROM ledger AS earlier
                    WHERE earlier.subject = entry.subject AND earlier.aggregate = 'outcome'
                      AND earlier.seq < entry.seq
                    ORDER BY earlier.seq DESC LIMIT 1) AS previous ON true
             ORDER BY entry.seq
            """;
    private static final String HEAD = "SELECT coalesce(max(seq), 0) FROM ledger WHERE aggregate = 'outcome'";

    private final AgroalDataSource dataSource;

    OutcomeFeed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Entry> after(long seq, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, seq);
            statement.setInt(2, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    /** Position of the newest outcome, 0 if there is none. */
    long head() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        FeedItem.Outcome outcome = new FeedItem.Outcome(
                row.getObject("outcome", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("participant_ref", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("code"),
                row.getString("type"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("status"),
                row.getInt("verification_level"),
                row.getString("employer_link"),
                new FeedItem.Sustained(row.getString("at_13"), row.getString("at_26"), row.getString("at_52")),
                row.getString("corrects"));
        long seq = row.getLong("seq");
        return new Entry(seq, FeedItem.of(seq, row.getString("event_id"), outcome));
    }

    /**
     * An item and where it stands.
     *
     * @param seq position in the ledger
     * @param item the item
     */
    record Entry(long seq, FeedItem item) {}
}
