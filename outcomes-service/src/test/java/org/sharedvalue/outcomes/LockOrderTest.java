package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.outcomes.Api.enrolment;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

/** Who waits for a person holds nothing yet that others want, so nobody waits in a circle or for one person's sake. */
@QuarkusTest
class LockOrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 9);

    @Test
    void aMoveTakesThePersonBeforeThePlacesOfTheCohort() throws Exception {
        move("enrolments", enrolment(programId), "to", "ENROLLED", "cohortId", cohortId)
                .statusCode(200);
        UUID id = enrolment(programId);
        whileThePersonIsHeld(
                id,
                () -> move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId)
                        .statusCode(),
                200,
                "SELECT 1 FROM cohort_place WHERE cohort_id = '" + cohortId + "' FOR UPDATE NOWAIT");
    }

    @Test
    void anOutcomeTakesThePersonBeforeTheEnrolment() throws Exception {
        UUID id = Api.started(programId, cohortId);
        whileThePersonIsHeld(
                id,
                () -> post("/v1/outcomes", Api.outcome(id, "SKILL_GAIN", "2020-02-03"))
                        .statusCode(),
                201,
                "SELECT 1 FROM enrolment WHERE id = '" + id + "' FOR UPDATE NOWAIT");
    }

    /** Holds the person of an enrolment as an erasure does, and asks for what a write that waits should not have yet. */
    private static void whileThePersonIsHeld(UUID enrolmentId, Callable<Integer> write, int status, String unlocked)
            throws Exception {
        String ref = get("/v1/enrolments/" + enrolmentId).path("participantRef");
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection holding = TestStack.connect("outcomes");
                Connection asking = TestStack.connect("outcomes");
                Statement holder = holding.createStatement();
                Statement asker = asking.createStatement()) {
            holding.setAutoCommit(false);
            holder.execute("SELECT 1 FROM participant WHERE id = '" + ref + "' FOR UPDATE");
            Future<Integer> waiting = client.submit(write);
            Awaitility.await().atMost(PATIENCE).until(() -> isWaitedFor(holder));
            assertThat(asker.execute(unlocked)).isTrue();
            holding.rollback();
            assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(status);
        } finally {
            client.shutdownNow();
        }
    }

    private static boolean isWaitedFor(Statement holder) throws SQLException {
        try (ResultSet row = holder.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_stat_activity"
                + " WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
