package org.sharedvalue.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup of docs/OPERATING.md: one copy of the whole server, taken while it is written to. */
class BackupTest {

    private static final List<String> DATABASES = List.of("partner", "program", "outcomes", "gateway");

    @TempDir
    Path directory;

    @Test
    void allFourDatabasesComeBackAsTheyWereAtOneMomentOfTheBackup() throws Exception {
        Path original = Files.createDirectory(directory.resolve("original"));
        Path copy = Files.createDirectory(directory.resolve("copy"));
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        int before;
        try (Postgres running = Postgres.start(original, 0)) {
            running.createDatabases(DATABASES);
            for (String database : DATABASES) {
                execute(running, database, "CREATE TABLE entry (number integer PRIMARY KEY)");
            }
            Future<?> writer = threads.submit(() -> {
                while (!enough.get()) {
                    int number = written.get() + 1;
                    for (String database : DATABASES) {
                        execute(running, database, "INSERT INTO entry VALUES (" + number + ")");
                    }
                    written.set(number);
                }
                return null;
            });
            while (written.get() < 20) {
                Thread.onSpinWait();
            }
            before = written.get();
            BaseBackup.take(running, original, copy);
            enough.set(true);
            writer.get();
        } finally {
            threads.shutdownNow();
        }

        try (Postgres restored = Postgres.start(copy, 0)) {
            int partner = count(restored, "partner");
            assertThat(partner).isBetween(before, written.get());
            // Each number went into the databases in their order, so one moment shows at most one number half written.
            int last = partner;
            for (String database : DATABASES) {
                int here = count(restored, database);
                assertThat(here).as(database).isBetween(partner - 1, last);
                last = here;
            }
            execute(restored, "gateway", "INSERT INTO entry VALUES (-1)");
        }
    }

    /** Rows, whose numbers have no gap. */
    private static int count(Postgres postgres, String database) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*), coalesce(max(number), 0) FROM entry")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(row.getInt(2));
            return row.getInt(1);
        }
    }

    private static void execute(Postgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
