package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Remembers a child process on disk, so that the next run finds what a killed launcher left behind. */
final class PidFile {

    // The start time of a process is derived from the boot time and wobbles by a second.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final Duration patience;

    PidFile(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    void write(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.now());
        try {
            Files.writeString(file, process.pid() + " " + started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the process of an earlier run to end by itself, then ends it. */
    void clearLeftover() {
        leftover().ifPresent(process -> {
            try {
                process.onExit()
                        .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
                if (process.isAlive() && process.destroyForcibly()) {
                    process.onExit().join();
                }
            } catch (CompletionException e) {
                throw new IllegalStateException("process " + process.pid() + " of an earlier run does not end", e);
            }
        });
    }

    private Optional<ProcessHandle> leftover() {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> process.info()
                    .startInstant()
                    .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                    .orElse(false));
        } catch (IOException | RuntimeException unreadable) {
            // No file, or one that a crash cut short: then there is nothing to find.
            return Optional.empty();
        }
    }
}
