package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What some entries of the ledger mean to feeds.
 *
 * @param upTo position of the last entry that was looked at
 * @param touches outcomes and enrolments about which something was said, in order
 * @param programs programs about which something was said
 * @param partnerships whether something was said about a partnership
 */
record LedgerSlice(long upTo, List<Touch> touches, Set<UUID> programs, boolean partnerships) {

    /** How many entries mean anything to feeds, at most. */
    private static final int MOST = 1_000;

    /** How many entries are looked at, at most: of an import of attendance none means anything. */
    private static final int REACH = 20_000;

    // A version that came after a later one of the same outcome is no news, whoever was not told of the later one.
    private static final String ENTRIES = """
            SELECT entry.seq, entry.aggregate, entry.subject::uuid, entry.version, entry.data #>> '{state,status}',
                   entry.data #>> '{state,type}', (entry.data #>> '{state,occurredOn}')::date,
                   (entry.data #>> '{state,verificationLevel}')::integer,
                   entry.data #>> '{state,employment,employerLink}',
                   (entry.data #>> '{state,jobStartOutcomeId}')::uuid,
                   entry.aggregate = 'outcome' AND EXISTS (
                     SELECT 1 FROM ledger AS earlier
                      WHERE earlier.subject = entry.subject AND earlier.version > entry.version AND earlier.seq < entry.seq)
              FROM ledger AS entry
             WHERE entry.seq > ? AND entry.seq <= ?
               AND entry.aggregate IN ('outcome', 'sustainment-check', 'enrolment', 'program', 'partnership')
             ORDER BY entry.seq
             LIMIT ?
            """;

    LedgerSlice {
        touches = List.copyOf(touches);
        programs = Set.copyOf(programs);
    }

    /** The next entries after a position, up to another. */
    static LedgerSlice read(Connection connection, long after, long head) throws SQLException {
        long reach = Math.min(head, after + REACH);
        List<Touch> touches = new ArrayList<>();
        Set<UUID> programs = new HashSet<>();
        boolean partnerships = false;
        long last = after;
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, after);
            statement.setLong(2, reach);
            statement.setInt(3, MOST);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count++;
                    last = row.getLong(1);
                    UUID subject = row.getObject(3, UUID.class);
                    switch (row.getString(2)) {
                        case "outcome" ->
                            touches.add(new Touch(subject, null, row.getBoolean(11) ? null : version(row)));
                        case "sustainment-check" -> touches.add(new Touch(row.getObject(10, UUID.class), null, null));
                        case "enrolment" -> touches.add(new Touch(null, subject, null));
                        case "program" -> programs.add(subject);
                        default -> partnerships = true;
                    }
                }
            }
        }
        return new LedgerSlice(count < MOST ? reach : last, touches, programs, partnerships);
    }

    private static OutcomeVersion version(ResultSet row) throws SQLException {
        return new OutcomeVersion(
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getInt(8),
                row.getString(9));
    }

    /** Outcomes that are named. */
    Set<UUID> outcomes() {
        Set<UUID> outcomes = new HashSet<>();
        touches.forEach(touch -> {
            if (touch.outcomeId != null) {
                outcomes.add(touch.outcomeId);
            }
        });
        return outcomes;
    }

    /** Enrolments all of whose outcomes are meant. */
    Set<UUID> enrolments() {
        Set<UUID> enrolments = new HashSet<>();
        touches.forEach(touch -> {
            if (touch.enrolmentId != null) {
                enrolments.add(touch.enrolmentId);
            }
        });
        return enrolments;
    }

    /**
     * Something that was said about an outcome, or about all outcomes of an enrolment.
     *
     * @param outcomeId the outcome
     * @param enrolmentId the enrolment
     * @param sent the version of the outcome that says so
     */
    record Touch(
            @Nullable UUID outcomeId,
            @Nullable UUID enrolmentId,
            @Nullable OutcomeVersion sent) {}
}
