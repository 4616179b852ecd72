package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/** What each enrolment has added to the cells so far. */
final class EnrolmentFolds {

    private static final String READ = """
            SELECT enrolment_id, program_id, participant_ref, started_on, slices, steps
              FROM enrolment_fold WHERE enrolment_id = ANY(?::uuid[])
            """;
    private static final String WRITE = """
            INSERT INTO enrolment_fold (enrolment_id, program_id, participant_ref, started_on, slices, steps)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::jsonb[], ?::jsonb[])
                ON CONFLICT (enrolment_id) DO UPDATE
               SET program_id = excluded.program_id, participant_ref = excluded.participant_ref,
                   started_on = excluded.started_on, slices = excluded.slices, steps = excluded.steps
            """;
    private static final int WIDTH = 6;

    Map<UUID, EnrolmentFold> read(Connection connection, Collection<UUID> enrolmentIds) throws SQLException {
        Map<UUID, EnrolmentFold> folds = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Columns.of(enrolmentIds).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    EnrolmentFold fold = new EnrolmentFold(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, LocalDate.class),
                            FoldJson.slices(row.getString(5)),
                            FoldJson.steps(row.getString(6)));
                    folds.put(fold.enrolmentId(), fold);
                }
            }
        }
        return folds;
    }

    void write(Connection connection, Collection<EnrolmentFold> folds) throws SQLException {
        Columns columns = new Columns(WIDTH);
        folds.stream()
                .sorted(Comparator.comparing(EnrolmentFold::enrolmentId))
                .forEach(fold -> columns.add(
                        fold.enrolmentId(),
                        fold.programId(),
                        fold.participantRef(),
                        fold.startedOn(),
                        FoldJson.ofSlices(fold.slices()),
                        FoldJson.ofSteps(fold.steps())));
        columns.execute(connection, WRITE);
    }
}
