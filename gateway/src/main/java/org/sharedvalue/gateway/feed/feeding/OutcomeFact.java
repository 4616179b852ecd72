package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An outcome with what its items say of the records around it, as they are now.
 *
 * @param outcomeId the outcome
 * @param newest its newest version
 * @param enrolmentId enrolment it belongs to
 * @param voided whether that was entered in error
 * @param participantRef pseudonym of the participant
 * @param programId program it belongs to
 * @param programCode code of the program
 * @param partnershipId partnership of the program
 * @param sustained results of the checks of a job start
 */
record OutcomeFact(
        UUID outcomeId,
        OutcomeVersion newest,
        UUID enrolmentId,
        boolean voided,
        UUID participantRef,
        UUID programId,
        String programCode,
        UUID partnershipId,
        OutcomeItem.Sustained sustained) {

    private static final String FACTS = """
            SELECT outcome.id, outcome.version, outcome.status, outcome.type, outcome.occurred_on,
                   outcome.verification_level, outcome.employer_link, enrolment.id, enrolment.status = 'VOIDED',
                   enrolment.participant_ref, program.id, program.code, program.partnership_id,
                   result.at_13, result.at_26, result.at_52
              FROM outcome
              JOIN enrolment ON enrolment.id = outcome.enrolment_id
              JOIN program ON program.id = enrolment.program_id
             CROSS JOIN LATERAL (
                   SELECT max(status) FILTER (WHERE milestone_weeks = 13) AS at_13,
                          max(status) FILTER (WHERE milestone_weeks = 26) AS at_26,
                          max(status) FILTER (WHERE milestone_weeks = 52) AS at_52
                     FROM sustainment_check
                    WHERE enrolment_id = outcome.enrolment_id AND job_start_outcome_id = outcome.id
                      AND status NOT IN ('SCHEDULED', 'CANCELLED')) AS result
             WHERE outcome.id = ANY (?) OR outcome.enrolment_id = ANY (?)
             ORDER BY outcome.enrolment_id, outcome.id
            """;

    /** The facts of these outcomes and of all that belong to these enrolments; one whose records are not all here is left out. */
    static List<OutcomeFact> read(Connection connection, Collection<UUID> outcomes, Collection<UUID> enrolments)
            throws SQLException {
        List<OutcomeFact> facts = new ArrayList<>();
        if (outcomes.isEmpty() && enrolments.isEmpty()) {
            return facts;
        }
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", outcomes.toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", enrolments.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
        }
        return facts;
    }

    private static OutcomeFact fact(ResultSet row) throws SQLException {
        return new OutcomeFact(
                row.getObject(1, UUID.class),
                new OutcomeVersion(
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getString(7)),
                row.getObject(8, UUID.class),
                row.getBoolean(9),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getObject(13, UUID.class),
                new OutcomeItem.Sustained(row.getString(14), row.getString(15), row.getString(16)));
    }
}
