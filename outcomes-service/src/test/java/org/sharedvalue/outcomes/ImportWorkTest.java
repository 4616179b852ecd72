package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.outcomes.Files.counters;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.localstack.TestStack;

/** Files under failures: what is sent arrives whole, sealed, and every row of it once. */
@QuarkusTest
class ImportWorkTest {

    private static final String PEOPLE = "externalId,ageBand,area";
    private static final String ADMIN = TestStack.adminToken();

    /** The commit of the batch that ends at row 200 fails as if the database went away. */
    private static final List<String> BREAK = List.of(
            "CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN RAISE EXCEPTION USING errcode = '57P01'; END $$",
            "CREATE TRIGGER away BEFORE UPDATE ON import_job FOR EACH ROW WHEN (NEW.rows_read = 200)"
                    + " EXECUTE FUNCTION away()");

    private static final List<String> MEND =
            List.of("DROP TRIGGER IF EXISTS away ON import_job", "DROP FUNCTION IF EXISTS away()");

    private final String mark = UUID.randomUUID().toString();

    private static void run(List<String> statements) throws SQLException {
        try (Connection connection = TestStack.connect("outcomes");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("outcomes");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Stream<String> rows(int count) {
        return Stream.concat(
                Stream.of(PEOPLE),
                IntStream.range(0, count).mapToObj(number -> mark + "-" + number + ",25_34,Lambeth"));
    }

    private String sent(String token, int count) {
        HttpResponse<String> accepted = Files.sent(
                token,
                "collection=participants",
                Files.CSV,
                Files.bytes(rows(count).toArray(String[]::new)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static JsonNode job(String location) {
        return Files.json(Files.get(ADMIN, location));
    }

    private static void awaitRead(String location, long rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> job(location).path("counters").path("read").asLong() == rows);
    }

    @Test
    void goesOnWhereItStoodAndDoublesNothing() throws SQLException {
        run(MEND);
        run(BREAK);
        try {
            String location = sent(ADMIN, 320);
            awaitRead(location, 150);
            assertThat(one("SELECT count(*) FROM import_chunk")).isNotEqualTo("0");
            assertThat(StoredTexts.tablesWith(mark + "-319")).isEmpty();

            run(List.of("UPDATE import_job SET lease_holder = gen_random_uuid(),"
                    + " leased_until = clock_timestamp() + interval '1 hour' WHERE id = '" + id(location) + "'"));
            run(MEND);
            assertThat(job(location).path("status").asText()).isEqualTo("RUNNING");
            run(List.of("UPDATE import_job SET leased_until = clock_timestamp() WHERE id = '" + id(location) + "'"));
            JsonNode done = Files.end(ADMIN, location);

            assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
            assertThat(counters(done)).isEqualTo("320 320 0 0");
            assertThat(one("SELECT count(*) FROM participant WHERE external_id LIKE '" + mark + "%'"))
                    .isEqualTo("320");
            assertThat(one("SELECT count(*) FROM import_chunk WHERE job_id = '" + id(location) + "'"))
                    .isEqualTo("0");
        } finally {
            run(MEND);
        }
    }

    @Test
    void takesFilesOfAnySizeAsTheyCome() throws SQLException {
        String row = mark + ",25_34," + "x".repeat(90) + "\n";
        byte[] some = row.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        int times = 200;
        Iterator<InputStream> parts = Stream.concat(
                        Stream.of((PEOPLE + "\n").getBytes(StandardCharsets.UTF_8)),
                        Stream.generate(() -> some).limit(times))
                .<InputStream>map(java.io.ByteArrayInputStream::new)
                .iterator();
        HttpResponse<String> accepted = Files.streamed(
                ADMIN,
                "collection=participants&dryRun=true",
                Files.CSV,
                () -> new SequenceInputStream(Collections.enumeration(
                        Stream.generate(parts::next).limit(times + 1L).toList())));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = id(accepted.headers().firstValue("Location").orElseThrow());
        assertThat(Long.parseLong(one("SELECT count(*) FROM import_chunk WHERE job_id = '" + id + "'")))
                .isGreaterThan(80);
        run(List.of(
                "UPDATE import_job SET status = 'FAILED', failure_code = 'gone', lease_holder = NULL WHERE id = '" + id
                        + "'",
                "DELETE FROM import_chunk WHERE job_id = '" + id + "'"));
    }

    @Test
    void hangsUpOnWhoGoesOnSendingWhatIsNotTaken() throws IOException {
        URI origin = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = String.join(
                    "\r\n",
                    "POST /v1/imports?collection=participants HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: text/csv",
                    "Content-Length: 100000000000",
                    "",
                    "");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
            byte[] piece = new byte[64 * 1024];
            assertThatThrownBy(() -> {
                        for (long sent = 0; sent < 100_000_000_000L; sent += piece.length) {
                            out.write(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void answersARepeatedFileWithTheFirstImport() throws SQLException {
        byte[] file = Files.bytes(PEOPLE, mark + ",25_34,Lambeth");
        HttpResponse<String> first =
                Files.sent(ADMIN, "collection=participants", Files.CSV, file, "Idempotency-Key", mark);
        HttpResponse<String> again =
                Files.sent(ADMIN, "collection=participants", Files.CSV, file, "Idempotency-Key", mark);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other = Files.sent(ADMIN, "collection=outcomes", Files.CSV, file, "Idempotency-Key", mark);
        assertThat(Files.json(other).path("code").asText()).isEqualTo("idempotency-key-reused");
        assertThat(one("SELECT count(*) FROM import_job WHERE spooled_at IS NULL"))
                .isEqualTo("0");
    }

    @Test
    void doesNotRecordAgainWhoWasErasedWhileTheFileWaited() throws SQLException {
        run(MEND);
        UUID ref = Api.created("/v1/participants", Api.with(Api.person(), "externalId", mark + "-310"));
        run(BREAK);
        try {
            String location = sent(ADMIN, 320);
            awaitRead(location, 150);
            Api.post("/v1/participants/" + ref + "/erasure", Api.fields()).statusCode(204);
            assertThat(StoredTexts.tablesWith(mark + "-310")).isEmpty();
            run(MEND);
            JsonNode done = Files.end(ADMIN, location);
            assertThat(counters(done)).isEqualTo("320 319 0 1");
            assertThat(Files.errors(done)).isEqualTo("312  processing-restricted\n");
            assertThat(one("SELECT count(*) FROM import_forgotten")).isEqualTo("0");
        } finally {
            run(MEND);
        }
    }

    @Test
    void belongsToTheOrganisationThatSentIt() {
        UUID organisation = UUID.randomUUID();
        UUID funder = UUID.randomUUID();
        MembershipBoard.pin(organisation, UUID.randomUUID(), "REFERRER", "2000-01-01", null);
        MembershipBoard.pin(funder, UUID.randomUUID(), "FUNDER", "2000-01-01", null);
        String token = TestStack.staffToken(organisation);
        String location = sent(token, 3);

        assertThat(counters(Files.end(token, location))).isEqualTo("3 3 0 0");
        assertThat(Files.get(ADMIN, location).statusCode()).isEqualTo(200);
        String stranger = TestStack.staffToken(funder);
        assertThat(Files.get(stranger, location).statusCode()).isEqualTo(404);
        assertThat(Files.get(stranger, location + "/errors").statusCode()).isEqualTo(404);
        assertThat(Files.json(Files.get(stranger, "/v1/imports")).path("items")).isEmpty();
        assertThat(Files.sent(stranger, "collection=participants", Files.CSV, Files.bytes(PEOPLE))
                        .statusCode())
                .isEqualTo(403);
        Api.get("/v1/participants?externalId=" + mark + "-0").body("items.size()", equalTo(1));
    }
}
