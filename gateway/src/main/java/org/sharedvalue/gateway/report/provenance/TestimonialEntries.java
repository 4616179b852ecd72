package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sharedvalue.gateway.report.reading.ScopeRow;

/** Finds the entries of the testimonials that count in a scope. */
final class TestimonialEntries {

    private static final String WALK = """
            SELECT entry.seq, entry.type, entry.subject, NULL::uuid, testimonial.published_on
              FROM testimonial
              JOIN ledger AS entry ON entry.subject = testimonial.id::text
             WHERE testimonial.program_id = ANY (?) AND testimonial.status = 'PUBLISHED'
               AND testimonial.published_on <= ? AND entry.seq > ?
            """;
    private static final String IN_ORDER = " ORDER BY entry.seq LIMIT ?";

    private TestimonialEntries() {}

    static List<ProvenanceItem> of(Connection connection, ProvenanceQuery query, ScopeRow scope) throws SQLException {
        return new Entries()
                .add(WALK, scope.programIds(), query.cutOff(), query.after())
                .add(Entries.NEWEST)
                .add(IN_ORDER, query.limit())
                .items(connection);
    }
}
