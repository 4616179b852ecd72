package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.reading.ScopeRow;

/** Finds the entries of the enrolments on one side of a figure: their own, and those of what put them there. */
final class EnrolmentEntries {

    private static final String WALK = """
            SELECT entry.seq, entry.type, entry.subject, entry.enrolment_id,
                   coalesce(outcome.occurred_on, sustainment_check.window_ends_on, attendance.session_on,
                            CASE WHEN enrolment.ended_on <= ? THEN enrolment.ended_on ELSE enrolment.started_on END)
              FROM ledger AS entry
              JOIN enrolment_fold AS fold ON fold.enrolment_id = entry.enrolment_id
              LEFT JOIN enrolment
                ON enrolment.id = CASE WHEN entry.aggregate = 'enrolment' THEN entry.enrolment_id END
              LEFT JOIN outcome
                ON outcome.id = CASE WHEN entry.aggregate = 'outcome' THEN entry.subject::uuid END
              LEFT JOIN sustainment_check
                ON sustainment_check.id
                   = CASE WHEN entry.aggregate = 'sustainment-check' THEN entry.subject::uuid END
              LEFT JOIN attendance
                ON attendance.id = CASE WHEN entry.aggregate = 'attendance' THEN entry.subject::uuid END
             WHERE entry.program_id = scope.program_id AND entry.seq > ?
               AND (enrolment.id IS NOT NULL
                 OR outcome.type = ANY (?) AND outcome.status IN ('REPORTED', 'VERIFIED') AND outcome.occurred_on <= ?
                 OR sustainment_check.milestone_weeks = ? AND sustainment_check.status <> 'CANCELLED'
                    AND sustainment_check.window_ends_on <= ?
                 OR attendance.status = ANY (?) AND attendance.session_on <= ?
                    AND EXISTS (SELECT FROM enrolment AS own
                                 WHERE own.id = entry.enrolment_id AND own.cohort_id = attendance.cohort_id
                                   AND attendance.session_on BETWEEN own.started_on
                                       AND coalesce(own.ended_on, attendance.session_on)))
            """;

    private static final String COUNT = "SELECT count(*) FROM enrolment_fold AS fold WHERE fold.program_id = ANY (?)";

    /** Holds for an enrolment whose own steps come to more than 0. */
    private static final String IN_TERM = """
               AND (SELECT sum(CASE WHEN step ->> 0 = ANY (?) THEN 1 ELSE -1 END * (step ->> 2)::bigint)
                      FROM jsonb_array_elements(fold.steps) AS step
                     WHERE step ->> 0 = ANY (?) AND (step ->> 1)::date <= ?
            """;
    /** What is of single organisations counts in an organisation's own report only where it is its own. */
    private static final String OWN = " AND (step ->> 0 <> ALL (?) OR (step ->> 3)::uuid = ANY (?))";

    /** What belongs to no organisation's row. */
    private static final String NAMED = " AND step ->> 3 IS NOT NULL";

    private static final String IS_POSITIVE = ") > 0";

    /** Holds for the first enrolment that its participant started in the scope. */
    private static final String FIRST = """
               AND fold.started_on <= ?
               AND NOT EXISTS (SELECT FROM enrolment_fold AS earlier
                                WHERE earlier.program_id = ANY (?)
                                  AND earlier.participant_ref = fold.participant_ref
                                  AND (earlier.started_on, earlier.enrolment_id)
                                      < (fold.started_on, fold.enrolment_id))
            """;

    private EnrolmentEntries() {}

    static List<ProvenanceItem> of(Connection connection, ProvenanceQuery query, ScopeRow scope) throws SQLException {
        Set<OutcomeType> outcomes = query.trace() instanceof Trace.Enrolments side ? side.outcomes() : Set.of();
        int weeks = query.trace() instanceof Trace.Enrolments side ? side.milestoneWeeks() : 0;
        Set<AttendanceMark> marks = query.trace() instanceof Trace.Enrolments side ? side.marks() : Set.of();
        LocalDate cutOff = query.cutOff();
        Entries entries = new Entries()
                .add(Entries.OF_EACH_PROGRAM, scope.programIds())
                .add(WALK, cutOff, query.after(), names(outcomes), cutOff, weeks, cutOff, names(marks), cutOff);
        return counting(entries, query, scope)
                .add(Entries.NEWEST)
                .add(Entries.IN_ORDER, query.limit(), query.limit())
                .items(connection);
    }

    static long count(Connection connection, ProvenanceQuery query, ScopeRow scope) throws SQLException {
        return counting(new Entries().add(COUNT, scope.programIds()), query, scope)
                .count(connection);
    }

    private static Entries counting(Entries entries, ProvenanceQuery query, ScopeRow scope) {
        if (!(query.trace() instanceof Trace.Enrolments enrolments)) {
            return entries.add(FIRST, query.cutOff(), scope.programIds());
        }
        Term term = enrolments.term();
        List<Metric> metrics =
                Stream.concat(term.plus().stream(), term.minus().stream()).toList();
        entries.add(IN_TERM, names(term.plus()), names(metrics), query.cutOff());
        if (enrolments.named()) {
            entries.add(NAMED);
        }
        if (scope.family() != null) {
            entries.add(OWN, names(metrics.stream().filter(Metric::isOwned).toList()), scope.family());
        }
        return entries.add(IS_POSITIVE);
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
