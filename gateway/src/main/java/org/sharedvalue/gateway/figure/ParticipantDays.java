package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.sql.Columns;

/**
 * Counts people once in each program, from their first start in it, behind the programs in which they started before.
 * Their enrolments may be taken in by two gateways at once: each locks the person's row before it looks for the first
 * starts, so the later one sees what the earlier wrote.
 */
final class ParticipantDays {

    private static final String LOCK = """
            INSERT INTO participant_first_day AS day (participant_ref)
            SELECT * FROM unnest(?::uuid[])
                ON CONFLICT (participant_ref) DO UPDATE SET program_ids = day.program_ids
            """;
    private static final String FIND = """
            UPDATE participant_first_day AS day SET program_ids = found.program_ids, first_days = found.first_days
              FROM (SELECT person.participant_ref,
                           array_remove(array_agg(first.program_id ORDER BY first_day, first.program_id), NULL)
                               AS program_ids,
                           array_remove(array_agg(first_day ORDER BY first_day, first.program_id), NULL) AS first_days
                      FROM unnest(?::uuid[]) AS person(participant_ref)
                      LEFT JOIN LATERAL (SELECT program_id, min(started_on) AS first_day
                                           FROM enrolment_fold AS fold
                                          WHERE fold.participant_ref = person.participant_ref
                                            AND started_on IS NOT NULL
                                          GROUP BY program_id) AS first ON true
                     GROUP BY person.participant_ref) AS found
             WHERE day.participant_ref = found.participant_ref
               AND (day.program_ids, day.first_days) IS DISTINCT FROM (found.program_ids, found.first_days)
            RETURNING old.program_ids, old.first_days, new.program_ids, new.first_days
            """;
    /** A ref that counts nowhere any more, such as that of an erased person, leaves no row behind. */
    private static final String FORGET = """
            DELETE FROM participant_first_day WHERE participant_ref = ANY(?::uuid[]) AND program_ids = '{}'
            """;

    private final TreeSet<UUID> persons = new TreeSet<>();

    /** Notes whose first start may have changed when one fold takes the place of another. */
    void touch(@Nullable EnrolmentFold before, EnrolmentFold after) {
        if (before == null) {
            if (after.startedOn() != null) {
                persons.add(after.participantRef());
            }
        } else if (!before.participantRef().equals(after.participantRef())
                || !before.programId().equals(after.programId())
                || !Objects.equals(before.startedOn(), after.startedOn())) {
            persons.add(before.participantRef());
            persons.add(after.participantRef());
        }
    }

    /** Finds the first starts anew and adds what changes; the folds must be written before. */
    void addTo(CellDeltas deltas, Connection connection) throws SQLException {
        if (persons.isEmpty()) {
            return;
        }
        Columns columns = Columns.of(persons);
        columns.execute(connection, LOCK);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            columns.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ProgramDays.read(row, 1).addTo(deltas, Metric.PARTICIPANTS, CellKey.NO_ORGANISATION, -1);
                    ProgramDays.read(row, 3).addTo(deltas, Metric.PARTICIPANTS, CellKey.NO_ORGANISATION, 1);
                }
            }
        }
        columns.execute(connection, FORGET);
    }
}
