package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.reading.ScopeRow;

/** Finds the entries of the contributions and volunteer hours on one side of a figure. */
final class InputEntries {

    private static final String WALK = """
            SELECT entry.seq, entry.type, entry.subject, NULL::uuid, coalesce(contribution.received_on, hours.worked_on)
              FROM ledger AS entry
              LEFT JOIN contribution
                ON contribution.id = CASE WHEN entry.aggregate = 'contribution' THEN entry.subject::uuid END
              LEFT JOIN volunteer_contribution AS hours
                ON hours.id = CASE WHEN entry.aggregate = 'volunteer-contribution' THEN entry.subject::uuid END
             WHERE entry.program_id = scope.program_id AND entry.seq > ?
               AND (contribution.status IN ('RECEIVED', 'VERIFIED') AND contribution.received_on <= ?
            """;
    private static final String HOURS = """
                 OR hours.status = 'APPROVED' AND hours.worked_on <= ?
            """;
    private static final String OWN_CONTRIBUTIONS = " AND contribution.organisation_id = ANY (?)";
    private static final String OWN_LEVERAGE = " AND contribution.leveraged_by_organisation_id = ANY (?)";
    private static final String OWN_HOURS = " AND hours.employer_organisation_id = ANY (?)";

    private InputEntries() {}

    static List<ProvenanceItem> of(Connection connection, ProvenanceQuery query, ScopeRow scope, Trace.Inputs side)
            throws SQLException {
        Entries entries = new Entries()
                .add(Entries.OF_EACH_PROGRAM, scope.programIds())
                .add(WALK, query.after(), query.cutOff())
                .add(only(side.contributions()));
        addOwn(
                entries,
                side.contributions() == Trace.Contributions.LEVERAGED ? OWN_LEVERAGE : OWN_CONTRIBUTIONS,
                scope);
        entries.add(HOURS, query.cutOff()).add(only(side.hours()));
        addOwn(entries, OWN_HOURS, scope);
        return entries.add(")")
                .add(Entries.NEWEST)
                .add(Entries.IN_ORDER, query.limit(), query.limit())
                .items(connection);
    }

    /** What is in an organisation's own report is its own. */
    private static void addOwn(Entries entries, String condition, ScopeRow scope) {
        if (scope.family() != null) {
            entries.add(condition, scope.family());
        }
    }

    private static String only(Trace.Contributions contributions) {
        return switch (contributions) {
            case NONE -> " AND false";
            case ALL -> "";
            case LEVERAGED -> " AND contribution.leveraged_by_organisation_id IS NOT NULL";
        };
    }

    private static String only(Trace.VolunteerHours hours) {
        return switch (hours) {
            case NONE -> " AND false";
            case ALL -> "";
            case ATTENDED -> " AND hours.attendees IS NOT NULL";
            case VALUED -> """
                     AND hours.time_basis = 'PAID_WORK_TIME'
                     AND EXISTS (WITH RECURSIVE way (id) AS (
                                     SELECT hours.employer_organisation_id
                                      UNION
                                     SELECT organisation.merged_into_id
                                       FROM way JOIN organisation ON organisation.id = way.id
                                      WHERE organisation.merged_into_id IS NOT NULL)
                                 SELECT FROM way
                                   JOIN time_cost_rate AS rate ON rate.employer_organisation_id = way.id
                                  WHERE hours.worked_on BETWEEN rate.from_day AND coalesce(rate.to_day, 'infinity')
                                    AND (way.id = hours.employer_organisation_id
                                      OR NOT EXISTS (SELECT FROM organisation AS merged
                                                      WHERE merged.id = way.id AND merged.merged_into_id IS NOT NULL)))
                    """;
        };
    }
}
