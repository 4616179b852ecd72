package org.sharedvalue.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} that a killed server leaves. PostgreSQL sees through it unless its process id lives again
 * as another program of the same user, which is the rule after a reboot or in a container.
 */
final class PostmasterLock {

    private PostmasterLock() {}

    static void clearReused(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Optional<String> pid = Files.readAllLines(file).stream().findFirst();
            if (pid.flatMap(PostmasterLock::process)
                    .filter(other -> !isPostgres(other))
                    .isPresent()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
