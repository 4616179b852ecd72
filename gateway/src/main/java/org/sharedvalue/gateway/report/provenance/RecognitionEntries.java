package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sharedvalue.gateway.report.reading.ScopeRow;

/** Finds the entries of the recognitions that count in a scope. */
final class RecognitionEntries {

    private static final String WALK = """
            SELECT entry.seq, entry.type, entry.subject, NULL::uuid, make_date(recognition.year, 1, 1)
              FROM recognition
              JOIN ledger AS entry ON entry.subject = recognition.id::text
             WHERE recognition.subject_id = ANY (?) AND recognition.status = 'VERIFIED' AND recognition.link = 'DIRECT'
               AND recognition.year <= ? AND entry.seq > ?
            """;
    private static final String IN_ORDER = " ORDER BY entry.seq LIMIT ?";

    private RecognitionEntries() {}

    static List<ProvenanceItem> of(Connection connection, ProvenanceQuery query, ScopeRow scope) throws SQLException {
        return new Entries()
                .add(WALK, scope.subjects(), query.cutOff().getYear(), query.after())
                .add(Entries.NEWEST)
                .add(IN_ORDER, query.limit())
                .items(connection);
    }
}
