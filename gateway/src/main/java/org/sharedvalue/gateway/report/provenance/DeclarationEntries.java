package org.sharedvalue.gateway.report.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the entries of what organisations declared and a figure rests on. */
final class DeclarationEntries {

    private static final String WALK = """
            SELECT entry.seq, entry.type, entry.subject, NULL::uuid, coalesce(declaration.from_day, rate.from_day)
              FROM unnest(?) AS used (id)
              JOIN ledger AS entry ON entry.subject = used.id::text
              LEFT JOIN employer_declaration AS declaration ON declaration.id = used.id
              LEFT JOIN time_cost_rate AS rate ON rate.id = used.id
             WHERE entry.seq > ?
            """;
    private static final String IN_ORDER = " ORDER BY entry.seq LIMIT ?";

    private DeclarationEntries() {}

    static List<ProvenanceItem> of(Connection connection, ProvenanceQuery query, Set<UUID> used) throws SQLException {
        return new Entries()
                .add(WALK, used, query.after())
                .add(Entries.NEWEST)
                .add(IN_ORDER, query.limit())
                .items(connection);
    }
}
