package org.sharedvalue.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sharedvalue.localstack.Database;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** A funder's feed, read page by page from its beginning to its end, beside COPY of the same rows. */
final class FeedPaging implements Benchmark {

    /** {@code -Dbenchmarks.feed-entries=100000} measures fewer. */
    private static final int ENTRIES = Integer.getInteger("benchmarks.feed-entries", 1_000_000);

    private static final int RUNS = 2;
    private static final int PAGE = 500;

    /** Past the feeder, because it is not the writing that is measured; as the feeder writes it otherwise. */
    private static final String FILL = """
            INSERT INTO feed_entry (funder_id, position, id, kind, subject, outcome_id, version, program_id, type, occurred_on,
                                    data, corrects)
            SELECT ?, number, gen_random_uuid(), 'UPSERT', sha256(number::text::bytea), gen_random_uuid(), 1, ?, 'JOB_START',
                   '2012-06-30',
                   format('{"outcome":"%1$s","enrolment":"%1$s","participant":"%1$s","programId":"%2$s","programCode":"MEASURED",'
                          || '"type":"JOB_START","occurredOn":"2012-06-30","status":"VERIFIED","verificationLevel":3,'
                          || '"employerLink":"LEAD_PARTNER","sustained":{"13":"SUSTAINED","26":null,"52":null}}',
                          encode(sha256(number::text::bytea), 'hex'), ?),
                   NULL
              FROM generate_series(1, ?) AS number
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "feed-paging";
    }

    @Override
    public Comparison run(Suite suite) throws SQLException {
        String origin = suite.url(Service.GATEWAY);
        Api api = new Api(origin, suite.stack().issuer().token(TokenRequest.admin()));
        Stage stage = Stage.made(api, 1);
        String funder = funder(api, stage);
        String key = api.post("/v1/subscriptions", Map.of("organisationId", funder, "agreementReference", "Measured"))
                .body()
                .path("apiKey")
                .asText();
        Times ours = new Times();
        Times beside = new Times();
        try (Connection connection = suite.stack().postgres().connect(Database.GATEWAY.databaseName())) {
            fill(connection, UUID.fromString(funder), UUID.fromString(stage.programId()));
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int run = 0; run < RUNS; run++) {
                Map<String, Double> before = Processors.busy();
                ours.take(() -> paged(origin, key));
                System.out.println(Processors.since(before, ENTRIES));
                beside.take(() -> copied(copying, funder));
            }
        }
        System.out.println(
                String.format(Locale.ROOT, "%,d entries: %,.0f items/s", ENTRIES, ENTRIES / ours.median() * 1_000));
        return new Comparison(
                "a feed of %,d entries, %d a page, from beginning to end".formatted(ENTRIES, PAGE),
                ours,
                "COPY of the same rows TO STDOUT",
                beside,
                "at most 3.3 times its median, which is 0.30 of its rate");
    }

    private static String funder(Api api, Stage stage) {
        String funder = api.post(
                        "/v1/organisations", Map.of("legalName", "Funder", "sector", "NON_PROFIT", "country", "GB"))
                .body()
                .path("id")
                .asText();
        api.post("/v1/organisations/" + funder + "/transitions", Map.of("to", "ACTIVE"));
        String partnership = api.get("/v1/programs/" + stage.programId())
                .body()
                .path("partnershipId")
                .asText();
        api.post(
                "/v1/partnerships/" + partnership + "/members",
                Map.of("organisationId", funder, "role", "FUNDER", "from", "2010-01-01"));
        return funder;
    }

    private static void fill(Connection connection, UUID funder, UUID program) throws SQLException {
        try (PreparedStatement wait = connection.prepareStatement(
                        "SELECT pg_sleep(0.05) FROM feed RIGHT JOIN (VALUES (1)) AS one ON funder_id = ? WHERE funder_id IS NULL");
                PreparedStatement insert = connection.prepareStatement(FILL);
                PreparedStatement move = connection.prepareStatement("UPDATE feed SET head = ? WHERE funder_id = ?");
                Statement analyse = connection.createStatement()) {
            wait.setObject(1, funder);
            boolean begun = false;
            while (!begun) {
                begun = !wait.executeQuery().next();
            }
            insert.setObject(1, funder);
            insert.setObject(2, program);
            insert.setObject(3, program);
            insert.setInt(4, ENTRIES);
            insert.executeUpdate();
            move.setLong(1, ENTRIES);
            move.setObject(2, funder);
            move.executeUpdate();
            analyse.execute("VACUUM ANALYZE feed_entry");
        }
    }

    private void paged(String origin, String key) {
        String next = "/v1/feeds/outcomes?limit=" + PAGE;
        int pages = 0;
        boolean more = true;
        while (more) {
            HttpResponse<byte[]> page = page(origin + next, key);
            String link = page.headers().firstValue("Link").orElseThrow();
            next = link.substring(1, link.indexOf('>'));
            more = page.body().length > 2;
            pages++;
        }
        if (pages != ENTRIES / PAGE + 1) {
            throw new IllegalStateException(pages + " pages");
        }
    }

    private HttpResponse<byte[]> page(String address, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("X-API-Key", key)
                .build();
        try {
            HttpResponse<byte[]> page = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200) {
                throw new IllegalStateException("A page was answered " + page.statusCode());
            }
            return page;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void copied(CopyManager copying, String funder) {
        try {
            copying.copyOut(
                    "COPY (SELECT * FROM feed_entry WHERE funder_id = '" + funder + "' ORDER BY position) TO STDOUT",
                    OutputStream.nullOutputStream());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
