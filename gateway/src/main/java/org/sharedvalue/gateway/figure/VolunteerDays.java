package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.gateway.projection.VolunteerHoursRow;
import org.sharedvalue.sql.Columns;

/**
 * Counts the volunteers of each employer once in each program, from the first day that was approved, behind the programs
 * that had counted them before. Two gateways may take in hours of one volunteer at once; the volunteer's row is the lock.
 */
final class VolunteerDays {

    private static final String LOCK = """
            INSERT INTO volunteer_first_day AS day (organisation_id, volunteer_ref)
            SELECT * FROM unnest(?::uuid[], ?::text[])
                ON CONFLICT (organisation_id, volunteer_ref) DO UPDATE SET program_ids = day.program_ids
            """;
    private static final String FIND = """
            UPDATE volunteer_first_day AS day SET program_ids = found.program_ids, first_days = found.first_days
              FROM (SELECT volunteer.organisation_id, volunteer.volunteer_ref,
                           array_remove(array_agg(first.program_id ORDER BY first_day, first.program_id), NULL)
                               AS program_ids,
                           array_remove(array_agg(first_day ORDER BY first_day, first.program_id), NULL) AS first_days
                      FROM unnest(?::uuid[], ?::text[]) AS volunteer(organisation_id, volunteer_ref)
                      LEFT JOIN LATERAL (SELECT program_id, min(worked_on) AS first_day
                                           FROM volunteer_contribution AS hours
                                          WHERE hours.employer_organisation_id = volunteer.organisation_id
                                            AND hours.volunteer_ref = volunteer.volunteer_ref
                                            AND hours.status = 'APPROVED'
                                          GROUP BY program_id) AS first ON true
                     GROUP BY volunteer.organisation_id, volunteer.volunteer_ref) AS found
             WHERE day.organisation_id = found.organisation_id AND day.volunteer_ref = found.volunteer_ref
               AND (day.program_ids, day.first_days) IS DISTINCT FROM (found.program_ids, found.first_days)
            RETURNING old.program_ids, old.first_days, new.program_ids, new.first_days, day.organisation_id
            """;

    private final TreeSet<Volunteer> volunteers =
            new TreeSet<>(Comparator.comparing(Volunteer::organisationId).thenComparing(Volunteer::volunteerRef));

    /** Notes a volunteer whose first day may have changed. */
    void touch(VolunteerHoursRow hours) {
        volunteers.add(new Volunteer(hours.employerOrganisationId(), hours.volunteerRef()));
    }

    /** Finds the first days anew and adds what changes; the projection must be written before. */
    void addTo(CellDeltas deltas, Connection connection) throws SQLException {
        if (volunteers.isEmpty()) {
            return;
        }
        Columns columns = new Columns(2);
        volunteers.forEach(volunteer -> columns.add(volunteer.organisationId(), volunteer.volunteerRef()));
        columns.execute(connection, LOCK);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            columns.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID organisationId = row.getObject(5, UUID.class);
                    ProgramDays.read(row, 1).addTo(deltas, Metric.VOLUNTEERS, organisationId, -1);
                    ProgramDays.read(row, 3).addTo(deltas, Metric.VOLUNTEERS, organisationId, 1);
                }
            }
        }
    }

    private record Volunteer(UUID organisationId, String volunteerRef) {}
}
