package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.sql.Columns;

/**
 * Counts people once per program, from their first start in it. Their enrolments may be taken in by two gateways at
 * once: each locks the person's row before it looks for the first start, so the later one sees what the earlier wrote.
 */
final class ParticipantDays {

    private static final String LOCK = """
            INSERT INTO participant_first_day AS day (program_id, participant_ref)
            SELECT * FROM unnest(?::uuid[], ?::uuid[])
                ON CONFLICT (program_id, participant_ref) DO UPDATE SET first_day = day.first_day
            """;
    private static final String FIND = """
            UPDATE participant_first_day AS day SET first_day = found.first_day
              FROM (SELECT program_id, participant_ref,
                           (SELECT min(started_on) FROM enrolment_fold AS fold
                             WHERE fold.program_id = person.program_id
                               AND fold.participant_ref = person.participant_ref) AS first_day
                      FROM unnest(?::uuid[], ?::uuid[]) AS person(program_id, participant_ref)) AS found
             WHERE day.program_id = found.program_id AND day.participant_ref = found.participant_ref
               AND day.first_day IS DISTINCT FROM found.first_day
            RETURNING day.program_id, old.first_day, new.first_day
            """;

    private final TreeSet<Person> persons =
            new TreeSet<>(Comparator.comparing(Person::programId).thenComparing(Person::participantRef));

    /** Notes whose first start may have changed when one fold takes the place of another. */
    void touch(@Nullable EnrolmentFold before, EnrolmentFold after) {
        Person person = personOf(after);
        if (before == null) {
            if (after.startedOn() != null) {
                persons.add(person);
            }
        } else if (!person.equals(personOf(before)) || !sameDay(before.startedOn(), after.startedOn())) {
            persons.add(person);
            persons.add(personOf(before));
        }
    }

    /** Finds the first starts anew and adds what changes; the folds must be written before. */
    void addTo(CellDeltas deltas, Connection connection) throws SQLException {
        if (persons.isEmpty()) {
            return;
        }
        Columns columns = new Columns(2);
        persons.forEach(person -> columns.add(person.programId(), person.participantRef()));
        columns.execute(connection, LOCK);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            columns.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID programId = row.getObject(1, UUID.class);
                    add(deltas, programId, row.getObject(2, LocalDate.class), -1);
                    add(deltas, programId, row.getObject(3, LocalDate.class), 1);
                }
            }
        }
    }

    private static void add(CellDeltas deltas, UUID programId, @Nullable LocalDate day, int amount) {
        if (day != null) {
            deltas.add(new CellKey(programId, Slice.WHOLE, Metric.PARTICIPANTS, CellKey.NO_ORGANISATION, day), amount);
        }
    }

    private static Person personOf(EnrolmentFold fold) {
        return new Person(fold.programId(), fold.participantRef());
    }

    private static boolean sameDay(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other == null : one.equals(other);
    }

    private record Person(UUID programId, UUID participantRef) {}
}
