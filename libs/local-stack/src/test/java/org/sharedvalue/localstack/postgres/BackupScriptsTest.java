package org.sharedvalue.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.localstack.process.ChildProcess;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.RepositoryRoot;
import org.sharedvalue.localstack.process.StopSignal;

/**
 * The scripts of deploy/ that docs/OPERATING.md names, run by the client programs of the machine against its own PostgreSQL:
 * the binaries of the build come without client programs, and these speak to no newer server.
 */
class BackupScriptsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final List<String> DATABASES = List.of("partner", "program", "outcomes", "gateway");

    private final OrdinaryUser user = OrdinaryUser.choose();
    private final int port = Ports.claim("PostgreSQL", 0);

    @TempDir
    Path directory;

    private Path programs;
    private Path data;
    private ChildProcess server;

    @BeforeEach
    void start() throws Exception {
        programs = installed();
        data = directory.resolve("data");
        user.own(directory);
        asServer(programs.resolve("initdb").toString(), "--pgdata=" + data, "--username=postgres", "--auth=trust")
                .awaitSuccess(LONG);
        startServer();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static Path installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(versions)) {
                for (Path version : found) {
                    if (Files.isExecutable(version.resolve("bin/pg_basebackup"))
                            && Files.isExecutable(version.resolve("bin/postgres"))) {
                        return version.resolve("bin");
                    }
                }
            }
        }
        return abort("No PostgreSQL with its client programs is installed here: Debian has them as postgresql.");
    }

    private ChildProcess asServer(String... command) {
        return ChildProcess.start("server", directory, StopSignal.INT, user.running(List.of(command)), Map.of());
    }

    private void startServer() {
        server = asServer(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        Awaitility.await()
                .atMost(LONG)
                .until(() ->
                        Ports.isListening(port) && sql("postgres", "SELECT 1").equals("1"));
    }

    private String sql(String database, String statement) throws Exception {
        Path output = Files.createTempFile(directory, "sql", ".out");
        run(null, output, programs.resolve("psql").toString(), "--dbname=" + database, "-Atc", statement);
        return Files.readString(output).strip();
    }

    private void script(Path input, Path output, String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(deployed(name)));
        command.addAll(List.of(arguments));
        assertThat(run(input, output, command.toArray(String[]::new))).as(name).isZero();
    }

    private static String deployed(String script) {
        return RepositoryRoot.find().resolve("deploy").resolve(script).toString();
    }

    /** Runs a program with these files as its standard input and output; without, it has none. */
    private int run(Path input, Path output, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(
                        input == null ? Redirect.from(Path.of("/dev/null").toFile()) : Redirect.from(input.toFile()))
                .redirectOutput(output == null ? Redirect.DISCARD : Redirect.to(output.toFile()))
                .redirectError(Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", programs + ":" + environment.get("PATH"));
        environment.putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(port), "PGUSER", "postgres"));
        environment.putAll(Map.of("IN_SERVER", "", "PGDATA", data.toString(), "OWNER", owner()));
        return builder.start().waitFor();
    }

    private String owner() throws IOException {
        return Files.getOwner(data).getName();
    }

    private void fill() throws Exception {
        for (String database : DATABASES) {
            sql("postgres", "CREATE DATABASE " + database);
            sql(database, "CREATE TABLE entry AS SELECT 1 AS number");
        }
    }

    private void assertAsFilled() throws Exception {
        for (String database : DATABASES) {
            assertThat(sql(database, "SELECT sum(number) FROM entry"))
                    .as(database)
                    .isEqualTo("1");
        }
    }

    private void spoil() throws Exception {
        for (String database : DATABASES) {
            sql(database, "INSERT INTO entry VALUES (2)");
        }
    }

    @Test
    void theCopyOfTheServerAndTheDumpsBringAllFourDatabasesBack() throws Exception {
        fill();
        Path copy = directory.resolve("shared-value.tar.gz");
        script(null, copy, "backup.sh");
        Path dumps = Files.createDirectory(directory.resolve("dumps"));
        script(null, null, "dump.sh", dumps.toString());

        spoil();
        script(null, null, "undump.sh", dumps.toString());
        assertAsFilled();

        spoil();
        server.stop();
        script(copy, null, "restore.sh");
        startServer();
        assertAsFilled();
    }

    @Test
    void aBackupThatWasCutShortLeavesTheDataWhereItIs() throws Exception {
        fill();
        Path copy = directory.resolve("shared-value.tar.gz");
        script(null, copy, "backup.sh");
        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, Arrays.copyOf(whole, whole.length / 2));
        server.stop();
        assertThat(run(copy, null, deployed("restore.sh"))).isNotZero();
        startServer();
        assertAsFilled();
    }
}
