package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through programs that a feed has gained or lost, some enrolments at a time. */
final class ProgramScan {

    private static final int ENROLMENTS_A_SCAN = 500;
    private static final String ENROLMENTS =
            "SELECT id FROM enrolment WHERE program_id = ? AND id > ? ORDER BY id LIMIT " + ENROLMENTS_A_SCAN;

    private ProgramScan() {}

    /** Goes on with the first feed that asks for it; null if none does. */
    static @Nullable FeedFold goOn(FeedFolds begun, List<FeedRow> feeds) throws SQLException {
        for (FeedRow feed : feeds) {
            UUID program = feed.scanning();
            if (program != null) {
                List<UUID> enrolments = enrolments(begun.connection(), program, feed.scannedTo());
                List<OutcomeFact> facts = OutcomeFact.read(begun.connection(), List.of(), enrolments);
                Set<UUID> outcomes = facts.stream().map(OutcomeFact::outcomeId).collect(Collectors.toSet());
                FeedFold fold = begun.of(List.of(feed), outcomes).get(0);
                facts.forEach(fact -> fold.touch(fact, null));
                feed.scannedTo(enrolments.size() < ENROLMENTS_A_SCAN ? null : enrolments.get(ENROLMENTS_A_SCAN - 1));
                return fold;
            }
        }
        return null;
    }

    private static List<UUID> enrolments(Connection connection, UUID program, UUID after) throws SQLException {
        List<UUID> enrolments = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ENROLMENTS)) {
            statement.setObject(1, program);
            statement.setObject(2, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    enrolments.add(row.getObject(1, UUID.class));
                }
            }
        }
        return enrolments;
    }
}
