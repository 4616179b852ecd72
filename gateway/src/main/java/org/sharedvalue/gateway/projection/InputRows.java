package org.sharedvalue.gateway.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.TimeBasis;
import org.sharedvalue.sql.Columns;

/**
 * Inputs as they stand in the projection at one moment.
 *
 * @param contributions contributions, whatever their status
 * @param volunteerHours volunteer contributions, whatever their status
 */
public record InputRows(List<ContributionRow> contributions, List<VolunteerHoursRow> volunteerHours) {

    private static final String CONTRIBUTIONS = """
            SELECT status, program_id, organisation_id, kind, amount, received_on, leveraged_by_organisation_id
              FROM contribution WHERE id = ANY(?::uuid[])
            """;
    private static final String VOLUNTEER_HOURS = """
            SELECT status, program_id, employer_organisation_id, volunteer_ref, worked_on, quarters, time_basis, attendees
              FROM volunteer_contribution WHERE id = ANY(?::uuid[])
            """;

    public InputRows {
        contributions = List.copyOf(contributions);
        volunteerHours = List.copyOf(volunteerHours);
    }

    /** Reads the known ones among these. */
    public static InputRows read(
            Connection connection, Collection<UUID> contributionIds, Collection<UUID> volunteerContributionIds)
            throws SQLException {
        return new InputRows(
                contributions(connection, contributionIds), volunteerHours(connection, volunteerContributionIds));
    }

    private static List<ContributionRow> contributions(Connection connection, Collection<UUID> ids)
            throws SQLException {
        List<ContributionRow> rows = new ArrayList<>();
        if (ids.isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement = connection.prepareStatement(CONTRIBUTIONS)) {
            Columns.of(ids).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new ContributionRow(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            ContributionKind.valueOf(row.getString(4)),
                            row.getLong(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, UUID.class)));
                }
            }
        }
        return rows;
    }

    private static List<VolunteerHoursRow> volunteerHours(Connection connection, Collection<UUID> ids)
            throws SQLException {
        List<VolunteerHoursRow> rows = new ArrayList<>();
        if (ids.isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement = connection.prepareStatement(VOLUNTEER_HOURS)) {
            Columns.of(ids).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new VolunteerHoursRow(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getInt(6),
                            TimeBasis.valueOf(row.getString(7)),
                            row.getObject(8, Integer.class)));
                }
            }
        }
        return rows;
    }
}
