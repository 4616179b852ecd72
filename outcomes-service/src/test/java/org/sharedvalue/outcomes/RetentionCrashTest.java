package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.statements.Statements;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.retention.Retention;

/** A run that is killed at any statement has done with a person all or nothing, and the next one does the rest. */
@QuarkusTest
class RetentionCrashTest {

    private static final Pattern CHANCE = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\d \\d\\d:[0-9:.+]+|\\\\{1,2}x[0-9a-f]+|(?<=^3\\()\\d+");

    /** What there is about a person, its enrolments and its statements; how many were erased, and how often that was noted. */
    private static final String STATE = """
            WITH one AS (SELECT ?::uuid AS ref, ?::uuid[] AS enrolments, ?::uuid[] AS statements),
            row(said, of) AS (
            SELECT 1 || p::text, p.id FROM one, participant p WHERE p.id = ref
                OR p.id IN (SELECT participant_ref FROM enrolment e WHERE e.id = ANY (enrolments))
            UNION ALL SELECT 2 || i::text, NULL FROM one, participant_identity i WHERE i.id = ref
            UNION ALL SELECT 3 || a::text, NULL FROM one, identity_access a WHERE a.participant_ref = ref
            UNION ALL SELECT 4 || c::text, c.id FROM one, consent c WHERE c.participant_ref = ref
            UNION ALL SELECT 5 || e::text, e.id FROM one, enrolment e WHERE e.id = ANY (enrolments)
            UNION ALL SELECT 6 || o::text, o.id FROM one, outcome o WHERE o.enrolment_id = ANY (enrolments)
            UNION ALL SELECT 7 || k::text, k.id FROM one, sustainment_check k WHERE k.enrolment_id = ANY (enrolments)
            UNION ALL SELECT 8 || a::text, a.id FROM one, attendance a WHERE a.enrolment_id = ANY (enrolments)
            UNION ALL SELECT 9 || l::text, l.id FROM one, placement l WHERE l.enrolment_id = ANY (enrolments)
            UNION ALL SELECT 'A' || t::text, t.id FROM one, testimonial t WHERE t.id = ANY (statements))
            SELECT said FROM row
            UNION ALL SELECT 'B' || h::text FROM row JOIN record_history h ON h.record_id = row.of
            UNION ALL SELECT 'C' || count(*) - ? FROM participant WHERE status = 'ERASED'
            UNION ALL SELECT 'D' || count(*) - ? FROM erasure_log
             ORDER BY 1
            """;

    private final Logger log = Logger.getLogger(Retention.class.getName());

    @Inject
    Retention retention;

    @BeforeEach
    void silence() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speak() {
        log.setLevel(null);
    }

    static UUID everythingKnown() {
        UUID ref = HeldTablesTest.person("crash-" + UUID.randomUUID());
        move("enrolments", idsOf("enrolments", ref).get(0), "to", "COMPLETED", "on", "2020-03-20")
                .statusCode(200);
        return ref;
    }

    private static UUID ended() {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID id = Api.started(programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 1));
        move("enrolments", id, "to", "COMPLETED", "on", "2020-03-20").statusCode(200);
        return UUID.fromString(get("/v1/enrolments/" + id).path("participantRef"));
    }

    private static List<UUID> idsOf(String collection, UUID ref) {
        return get("/v1/participants/" + ref + "/subject-access")
                .statusCode(200)
                .jsonPath()
                .getList(collection + ".id", UUID.class);
    }

    @Test
    void losesNothingOfWhoeverIsErased() throws SQLException {
        assertSameWhereverItBreaksOff(RetentionCrashTest::everythingKnown, 6);
    }

    @Test
    void losesNothingOfWhoIsNoLongerNamed() throws SQLException {
        assertSameWhereverItBreaksOff(() -> RetentionTest.identified(ended()), 2);
    }

    private void assertSameWhereverItBreaksOff(Supplier<UUID> someone, int years) throws SQLException {
        Held other = Held.of(someone.get());
        RetentionTest.age(other.ref, years);
        retention.run();
        List<String> wanted = other.state();

        Held held = Held.of(someone.get());
        RetentionTest.age(held.ref, years);
        List<String> before = held.state();
        assertThat(normal(before)).isNotEqualTo(normal(wanted));
        List<String> last = before;
        int broken = 0;
        while (!Statements.brokenOff(broken, retention::run)) {
            List<String> state = held.state();
            if (!state.equals(last)) {
                assertThat(last).as("only the whole of it is seen").isEqualTo(before);
            }
            last = state;
            broken++;
        }
        assertThat(broken).as("statements at which it was broken off").isGreaterThan(6);
        assertThat(normal(held.state())).isEqualTo(normal(wanted));
        retention.run();
        assertThat(normal(held.state())).isEqualTo(normal(wanted));
    }

    /** Without what differs from one history to another like it: ids, times, and what is sealed. */
    private static List<String> normal(List<String> state) {
        return state.stream()
                .map(said -> CHANCE.matcher(said).replaceAll("*"))
                .sorted()
                .toList();
    }

    /**
     * Whom the test looks at, and how many were erased before.
     *
     * @param ref the person
     * @param enrolments its enrolments
     * @param statements what it said
     * @param erased how many were erased
     * @param noted how often that was noted
     */
    private record Held(UUID ref, List<UUID> enrolments, List<UUID> statements, long erased, long noted) {

        static Held of(UUID ref) throws SQLException {
            return new Held(
                    ref,
                    idsOf("enrolments", ref),
                    idsOf("testimonials", ref),
                    count("participant WHERE status = 'ERASED'"),
                    count("erasure_log"));
        }

        private static long count(String rows) throws SQLException {
            try (Connection connection = TestStack.connect("outcomes");
                    PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM " + rows);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        List<String> state() throws SQLException {
            try (Connection connection = TestStack.connect("outcomes");
                    PreparedStatement select = connection.prepareStatement(STATE)) {
                select.setObject(1, ref);
                select.setArray(2, connection.createArrayOf("uuid", enrolments.toArray()));
                select.setArray(3, connection.createArrayOf("uuid", statements.toArray()));
                select.setLong(4, erased);
                select.setLong(5, noted);
                List<String> state = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        state.add(rows.getString(1));
                    }
                }
                return state;
            }
        }
    }
}
