package org.sharedvalue.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sharedvalue.localstack.process.ChildProcess;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.StartFailedException;
import org.sharedvalue.localstack.process.StopSignal;

/** The data directory of one PostgreSQL: how it is created and how a server is started on it. */
final class Cluster {

    static final String SERVER = "postgres";

    private static final Duration CREATION_LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    private final OrdinaryUser user;

    Cluster(Path directory, OrdinaryUser user) {
        this.directory = directory.toAbsolutePath();
        this.user = user;
    }

    /** Creates the cluster beside its place and moves it there when complete: a crash leaves no half-made one. */
    void createOnce(Path passwordFile) {
        if (Files.isDirectory(data())) {
            return;
        }
        user.own(directory);
        Path draft = directory.resolve("data.new");
        Directories.delete(draft);
        List<String> initdb = List.of(
                PostgresBinaries.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + Postgres.USER,
                "--pwfile=" + passwordFile.toAbsolutePath(),
                "--auth=scram-sha-256",
                // Rounds slow down who guesses, and whoever connects: nobody guesses a random word of 24 bytes.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        ChildProcess.start("initdb", directory, StopSignal.TERM, user.running(initdb), Map.of())
                .awaitSuccess(CREATION_LIMIT);
        try {
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChildProcess startServer(int port) {
        PostmasterLock.clearReused(data());
        return ChildProcess.start(SERVER, directory, StopSignal.INT, user.running(serverCommand(port)), Map.of());
    }

    /** After a kill the last backends hold the shared memory for a moment longer; a new attempt will do. */
    boolean isLeftByBackends(StartFailedException failure) {
        return String.valueOf(failure.getMessage()).contains("shared memory block");
    }

    private List<String> serverCommand(int port) {
        return List.of(
                PostgresBinaries.program("postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=200",
                // The details of an error are the values of a row, such as the name that somebody gave a person.
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
