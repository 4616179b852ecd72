package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

/**
 * Goes over every table that leads to a participant, by its keys or by the names of its columns: what stands there is told to
 * the person who asks, and leads to nobody after an erasure. A new table fails here until both are done.
 */
@QuarkusTest
class HeldTablesTest {

    /** Tables about people, and where subject access tells of them. */
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("participant", "participant"),
            Map.entry("participant_identity", "identity"),
            Map.entry("identity_access", "identityAccesses"),
            Map.entry("consent", "consents"),
            Map.entry("enrolment", "enrolments"),
            Map.entry("outcome", "outcomes"),
            Map.entry("outcome_evidence", "outcomes.evidence.flatten()"),
            Map.entry("sustainment_check", "sustainmentChecks"),
            Map.entry("attendance", "attendance"),
            Map.entry("placement", "placements"),
            Map.entry("testimonial", "testimonials"),
            Map.entry("record_history", "history")));

    /** Copies that last for a day at most, of answers and of events on their way. */
    private static final Set<String> PASSING = Set.of("idempotent_request", "idempotent_item", "outbox");

    private static final String TELLING_COLUMNS = """
            SELECT DISTINCT c.table_name FROM information_schema.columns c
              JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
               AND (c.column_name ~ '^(participant|person|enrolment|outcome|consent|testimonial|record)_(ref|id)$'
                    OR c.column_name IN ('mentions', 'ordering_key') OR c.column_name ~ '^speaker_(ref|id)$')
            """;

    private static final String KEYS = """
            WITH RECURSIVE telling(id) AS (
                SELECT 'participant'::regclass::oid
                UNION SELECT k.conrelid FROM pg_constraint k JOIN telling l ON k.confrelid = l.id WHERE k.contype = 'f')
            SELECT id::regclass::text FROM telling
            """;

    private final String mark = "held-" + UUID.randomUUID();

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("outcomes");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Somebody of whom every table tells. */
    static UUID person(String mark) {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10);
        UUID ref = created("/v1/participants", with(Api.person(), "externalId", mark));
        Api.admin()
                .body(fields("name", mark, "contact", "<script>alert(1)</script>"))
                .put("/v1/participants/" + ref + "/identity")
                .statusCode(200);
        Api.consented(ref, "TESTIMONIAL");
        UUID id = created("/v1/enrolments", with(Api.application(ref, programId), "externalId", mark));
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        List<Map<String, Object>> evidence =
                List.of(fields("kind", "LETTER", "uri", "file:" + mark, "capturedOn", "2020-03-01"));
        created("/v1/outcomes", with(Api.outcome(id, "JOB_START", "2020-02-03"), "evidence", evidence));
        UUID session = FakeDirectory.session(programId, cohortId, SessionPhase.DELIVERED, "2020-02-04");
        Files.imported(
                "attendance",
                "externalId,sessionId,enrolmentExternalId,status",
                mark + "," + session + "," + mark + ",PRESENT");
        created(
                "/v1/placements",
                fields(
                        "externalId",
                        mark,
                        "enrolmentId",
                        id,
                        "hostOrganisationId",
                        FakeDirectory.ORGANISATION,
                        "startOn",
                        "2020-01-20"));
        created("/v1/testimonials", with(Api.statement(programId, ref), "text", mark));
        return ref;
    }

    @Test
    void everyTableAboutPeopleIsToldAndForgotten() throws SQLException {
        Set<String> about = new HashSet<>(column(TELLING_COLUMNS));
        about.addAll(column(KEYS));
        about.removeAll(PASSING);
        assertThat(about)
                .as("tables that lead to a participant; say in SubjectAccessResponse what they hold, and erase it")
                .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
        UUID ref = person(mark);
        String path = "/v1/participants/" + ref;
        JsonPath held = get(path + "/subject-access").statusCode(200).jsonPath();
        TOLD.forEach((table, section) ->
                assertThat(held.<Object>get(section)).as(table).satisfies(HeldTablesTest::assertTold));
        assertThat(held.getList("consents.wordingVersion")).containsExactly("2026-1");
        assertThat(held.getList("history.change")).contains("CREATED", "MOVED");
        assertThat(held.getList("history.recordId", String.class))
                .contains(held.getString("consents[0].id"), held.getString("attendance[0].id"));
        assertThat(Api.admin()
                        .accept("text/html")
                        .get(path + "/subject-access")
                        .statusCode(200)
                        .asString())
                .contains("History", mark, "&lt;script&gt;", "Wording version")
                .doesNotContain("<script");

        int accesses =
                Integer.parseInt(column("SELECT count(*) FROM identity_access WHERE participant_ref = '" + ref + "'")
                        .get(0));
        Api.post(path + "/erasure", fields()).statusCode(204);

        int records =
                List.of("consents", "enrolments", "outcomes", "sustainmentChecks", "attendance", "placements").stream()
                        .mapToInt(section -> held.getList(section).size())
                        .sum();
        assertThat(get("/v1/participants/erasures").<Integer>path("items[0].records"))
                .as("these, a statement, who the person was, and the person")
                .isEqualTo(records + accesses + 3);

        assertThat(StoredTexts.tablesWith(ref.toString())).isEmpty();
        assertThat(StoredTexts.tablesWith(mark)).isEmpty();
        assertThat(StoredTexts.tablesWith(held.getString("consents[0].id"))).isEmpty();
    }

    private static void assertTold(Object section) {
        assertThat(section).isNotNull();
        if (section instanceof List<?> records) {
            assertThat(records).isNotEmpty();
        }
    }
}
