package org.sharedvalue.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedvalue.localstack.Database;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** Enrolments in their final state by import, beside COPY of what the import wrote. */
final class BulkImport implements Benchmark {

    /** {@code -Dbenchmarks.import-rows=1000000} measures a million. */
    private static final int ROWS = Integer.getInteger("benchmarks.import-rows", 50_000);

    private static final int WARM_UP = 20_000;

    @Override
    public String name() {
        return "bulk-import";
    }

    @Override
    public Comparison run(Suite suite) throws SQLException {
        String token = suite.stack().issuer().token(TokenRequest.admin());
        Stage stage = Stage.made(new Api(suite.url(Service.GATEWAY), token), WARM_UP + ROWS);
        SentFile sent = new SentFile(suite.url(Service.GATEWAY), token);
        sent.imported("participants", SentFile.written(people()));
        sent.imported("enrolments", SentFile.written(stage.enrolments(IntStream.range(0, WARM_UP))));
        Path file = SentFile.written(stage.enrolments(IntStream.range(WARM_UP, WARM_UP + ROWS)));
        Times ours = new Times();
        Map<String, Double> before = Processors.busy();
        ours.take(() -> sent.imported("enrolments", file));
        System.out.println(Processors.since(before, ROWS));
        System.out.println(String.format(
                Locale.ROOT,
                "%,d enrolments: %,.0f rows/s; outcomes-service %s",
                ROWS,
                ROWS / ours.median() * 1_000,
                resident(suite.service(Service.OUTCOMES).pid())));
        try (Connection connection = suite.stack().postgres().connect(Database.OUTCOMES.databaseName())) {
            return new Comparison(
                    "import of %,d enrolments in their final state".formatted(ROWS),
                    ours,
                    "COPY of %,d enrolments, their people, the history of both and the events"
                            .formatted(WARM_UP + ROWS),
                    Copied.measured(connection),
                    "at most %.1f times its median, which is 0.20 of its rate"
                            .formatted(5.0 * ROWS / (WARM_UP + ROWS)));
        }
    }

    private static Stream<String> people() {
        return Stream.concat(
                Stream.of("externalId,ageBand,area,targetGroups"),
                IntStream.range(0, WARM_UP + ROWS).mapToObj(number -> "P" + number + ",25_34,Lambeth,HOMELESS"));
    }

    /** What Linux says of the memory of a process. */
    private static String resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("VmRSS unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
