package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;

/** A write whose connection to the database is cut, wherever it is, says that it may be tried again, and leaves nothing. */
@QuarkusTest
class DatabaseAwayTest {

    private static final int LONG_SECONDS = 30;
    private static final String AT_THE_COMMIT = "away_gate";
    private static final String WAITING =
            " FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    // The relay waits as well when it has sent something.
                    + " AND pid <> pg_backend_pid() AND query NOT LIKE 'DELETE FROM outbox%'";

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final String key = UUID.randomUUID().toString();

    /** A table that is asked for in the commit itself: after the service has had all constraints checked. */
    @BeforeAll
    static void makeGate() throws SQLException {
        execute("""
                CREATE TABLE away_gate ();
                CREATE TABLE away_path ();
                CREATE FUNCTION to_gate() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN INSERT INTO away_gate DEFAULT VALUES; RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER to_gate AFTER INSERT ON away_path DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION to_gate();
                CREATE FUNCTION to_path() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN SET CONSTRAINTS to_gate DEFERRED; INSERT INTO away_path DEFAULT VALUES; RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER to_path AFTER INSERT ON organisation DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION to_path();
                """);
    }

    @AfterAll
    static void removeGate() throws SQLException {
        execute(
                "DROP TRIGGER to_path ON organisation; DROP TABLE away_path, away_gate; DROP FUNCTION to_path, to_gate");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Answer write() {
        return given().token(TestStack.adminToken())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("externalId", key, "legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB"))
                .post("/v1/organisations");
    }

    private static void cutWhoeverWaits() throws SQLException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(LONG_SECONDS))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> number("SELECT count(*)" + WAITING) == 1);
        number("SELECT count(pg_terminate_backend(pid))" + WAITING);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("partner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("partner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotent_request", "record_history", "outbox", AT_THE_COMMIT})
    void aWriteThatIsCutOffSaysTryAgainAndIsCarriedOutOnceThen(String table) throws Exception {
        Answer cut;
        try (Connection lock = TestStack.connect("partner");
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
            Future<Answer> writing = threads.submit(this::write);
            cutWhoeverWaits();
            cut = writing.get(LONG_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(cut.statusCode()).as(cut.asString()).isEqualTo(503);
        assertThat(cut.jsonPath().getString("code")).isEqualTo("unavailable");
        assertThat(cut.header("Retry-After")).isNotNull();
        assertThat(number("SELECT count(*) FROM organisation WHERE external_id = '" + key + "'"))
                .isZero();

        assertThat(write().statusCode()).isEqualTo(201);
        assertThat(write().header("Idempotency-Replayed")).isEqualTo("true");
    }
}
