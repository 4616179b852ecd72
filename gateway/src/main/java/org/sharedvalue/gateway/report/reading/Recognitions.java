package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.gateway.report.source.Membership;
import org.sharedvalue.gateway.report.source.Recognition;
import org.sharedvalue.gateway.report.source.ScopeKind;

/** Reads the verified awards of a scope, and those of the partnership and members behind it for a reader to see. */
final class Recognitions {

    /** An award counts from 1 January of its year. */
    private static final String QUERY = """
            SELECT id, subject_type, subject_id, awarded_by, scheme, category, level, year, link, evidence_url
              FROM recognition
             WHERE subject_id = ANY (?) AND status = 'VERIFIED' AND year <= ?
             ORDER BY year, scheme, id
            """;

    private static final String DIRECT = "DIRECT";

    private Recognitions() {}

    static List<Recognition> of(Connection connection, ScopeRow scope, Iterable<Membership> members, LocalDate cutOff)
            throws SQLException {
        Set<UUID> counted = scope.subjects();
        List<Recognition> recognitions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", shown(scope, members, cutOff).toArray()));
            statement.setInt(2, cutOff.getYear());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID subject = row.getObject(3, UUID.class);
                    String link = row.getString(9);
                    recognitions.add(new Recognition(
                            row.getObject(1, UUID.class),
                            new Recognition.Subject(row.getString(2), subject),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getInt(8),
                            link,
                            row.getString(10),
                            link.equals(DIRECT) && counted.contains(subject)));
                }
            }
        }
        return recognitions;
    }

    private static Set<UUID> shown(ScopeRow scope, Iterable<Membership> members, LocalDate cutOff) {
        Set<UUID> shown = new TreeSet<>(scope.subjects());
        shown.addAll(scope.partnerships());
        if (scope.scope().kind() == ScopeKind.PROGRAM || scope.scope().kind() == ScopeKind.PARTNERSHIP) {
            members.forEach(member -> {
                if (!member.from().isAfter(cutOff)) {
                    shown.add(member.organisation());
                }
            });
        }
        return shown;
    }
}
