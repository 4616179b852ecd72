package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.localstack.TestStack;

/** Whatever was written about a person last is what its time is counted from. */
@QuarkusTest
class RetentionReachTest {

    private static final String OF_PERSON = "participant_ref = '%s'";
    private static final String OF_ENROLMENT =
            "enrolment_id IN (SELECT id FROM enrolment WHERE participant_ref = '%s')";

    private static List<String> due(UUID ref) {
        JsonPath page =
                Api.get("/v1/participants/retention?limit=500").statusCode(200).jsonPath();
        return page.getList("items.findAll { it.participantRef == '" + ref + "' }.rule");
    }

    @Test
    void countsFromTheLastThatWasWrittenAnywhere() throws SQLException {
        UUID ref = RetentionCrashTest.everythingKnown();
        RetentionTest.age(ref, 7);
        assertThat(due(ref)).contains("ENDED");
        Map<String, String> written = new LinkedHashMap<>();
        for (String table : List.of("consent", "testimonial", "enrolment")) {
            written.put(table + " SET updated_at = updated_at", OF_PERSON);
        }
        for (String table : List.of("outcome", "sustainment_check", "attendance", "placement")) {
            written.put(table + " SET updated_at = updated_at", OF_ENROLMENT);
        }
        written.put("identity_access SET at = at", OF_PERSON + " AND act = 'WRITTEN'");
        written.put("participant SET updated_at = updated_at", "id = '%s'");
        try (Connection connection = TestStack.connect("outcomes");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : written.entrySet()) {
                String where = " WHERE " + each.getValue().formatted(ref);
                String later = "UPDATE " + each.getKey() + " %s interval '7 years'" + where;
                assertThat(statement.executeUpdate(later.formatted("+")))
                        .as(each.getKey())
                        .isPositive();
                assertThat(due(ref)).as(each.getKey()).isEmpty();
                statement.executeUpdate(later.formatted("-"));
            }
        }
        assertThat(due(ref)).contains("ENDED");
    }
}
