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
import org.sharedvalue.gateway.projection.VolunteerHoursRow;
import org.sharedvalue.gateway.sql.Columns;

/**
 * Counts volunteers once per program and employer, from the first day that was approved. Two gateways may take in hours
 * of one volunteer at once; the volunteer's row is the lock.
 */
final class VolunteerDays {

    private static final String LOCK = """
            INSERT INTO volunteer_first_day AS day (program_id, organisation_id, volunteer_ref)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[])
                ON CONFLICT (program_id, organisation_id, volunteer_ref) DO UPDATE SET first_day = day.first_day
            """;
    private static final String FIND = """
            UPDATE volunteer_first_day AS day SET first_day = found.first_day
              FROM (SELECT program_id, organisation_id, volunteer_ref,
                           (SELECT min(worked_on) FROM volunteer_contribution AS hours
                             WHERE hours.program_id = volunteer.program_id
                               AND hours.employer_organisation_id = volunteer.organisation_id
                               AND hours.volunteer_ref = volunteer.volunteer_ref
                               AND hours.status = 'APPROVED') AS first_day
                      FROM unnest(?::uuid[], ?::uuid[], ?::text[])
                        AS volunteer(program_id, organisation_id, volunteer_ref)) AS found
             WHERE day.program_id = found.program_id AND day.organisation_id = found.organisation_id
               AND day.volunteer_ref = found.volunteer_ref AND day.first_day IS DISTINCT FROM found.first_day
            RETURNING day.program_id, day.organisation_id, old.first_day, new.first_day
            """;
    private static final int WIDTH = 3;

    private final TreeSet<Volunteer> volunteers = new TreeSet<>(Comparator.comparing(Volunteer::programId)
            .thenComparing(Volunteer::organisationId)
            .thenComparing(Volunteer::volunteerRef));

    /** Notes a volunteer whose first day may have changed. */
    void touch(VolunteerHoursRow hours) {
        volunteers.add(new Volunteer(hours.programId(), hours.employerOrganisationId(), hours.volunteerRef()));
    }

    /** Finds the first days anew and adds what changes; the projection must be written before. */
    void addTo(CellDeltas deltas, Connection connection) throws SQLException {
        if (volunteers.isEmpty()) {
            return;
        }
        Columns columns = new Columns(WIDTH);
        volunteers.forEach(
                volunteer -> columns.add(volunteer.programId(), volunteer.organisationId(), volunteer.volunteerRef()));
        columns.execute(connection, LOCK);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            columns.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID programId = row.getObject(1, UUID.class);
                    UUID organisationId = row.getObject(2, UUID.class);
                    add(deltas, programId, organisationId, row.getObject(3, LocalDate.class), -1);
                    add(deltas, programId, organisationId, row.getObject(4, LocalDate.class), 1);
                }
            }
        }
    }

    private static void add(
            CellDeltas deltas, UUID programId, UUID organisationId, @Nullable LocalDate day, int amount) {
        if (day != null) {
            deltas.add(new CellKey(programId, Slice.WHOLE, Metric.VOLUNTEERS, organisationId, day), amount);
        }
    }

    private record Volunteer(UUID programId, UUID organisationId, String volunteerRef) {}
}
