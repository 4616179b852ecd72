package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program that runs beside this JVM, writes to a log file and never outlives the JVM, even if that is killed with
 * SIGKILL. Ctrl-C in a terminal does not reach it: whoever started it stops it in order.
 */
public final class ChildProcess {

    // The guard sees the end of its standard input when this JVM is gone, however it went, and stops the program then.
    private static final String GUARDED = """
            exec 3<&0
            (
                exec >/dev/null 2>&1
                cat <&3
                kill -s "$1" $$
                tries=0
                while kill -0 $$ && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
                kill -s KILL $$
            ) &
            shift
            exec "$@" 3<&- </dev/null
            """;
    private static final Duration POLL = Duration.ofMillis(25);
    // Longer than the guard of an earlier run takes to end its program.
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(15);
    // A JVM that keeps its classes for later starts takes a while on a busy machine.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Path log;
    private final StopSignal stopSignal;
    private final Process process;

    private ChildProcess(String name, Path log, StopSignal stopSignal, Process process) {
        this.name = name;
        this.log = log;
        this.stopSignal = stopSignal;
        this.process = process;
    }

    /** Starts a program; its log and pid file are {@code name.log} and {@code name.pid} in the directory. */
    public static ChildProcess start(
            String name, Path directory, StopSignal stopSignal, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(directory);
            endLeftover(name, directory);
            Path log = directory.resolve(name + ".log");
            List<String> guarded = new ArrayList<>(OwnSession.prefix());
            guarded.addAll(List.of("sh", "-c", GUARDED, "guard", stopSignal.name()));
            guarded.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(guarded)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            pidFile(name, directory).write(process.toHandle());
            return new ChildProcess(name, log, stopSignal, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** Returns once the program is ready; throws when it ends before or takes longer, and leaves nothing running. */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        boolean reached = false;
        try {
            poll(limit, ready);
            reached = true;
        } catch (InterruptedException e) {
            throw Waiting.interrupted(name, e);
        } finally {
            if (!reached) {
                process.destroyForcibly();
            }
        }
    }

    private void poll(Duration limit, BooleanSupplier ready) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StartFailedException(name, "ended with exit code " + process.exitValue(), log);
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new StartFailedException(name, "was not ready after " + limit.toSeconds() + " s", log);
            }
        }
    }

    /** Waits until the program that a killed JVM started under this name is gone, and its ports with it. */
    public static void endLeftover(String name, Path directory) {
        pidFile(name, directory).clearLeftover();
    }

    private static PidFile pidFile(String name, Path directory) {
        return new PidFile(directory.resolve(name + ".pid"), LEFTOVER_PATIENCE);
    }

    /** Waits for a program that does one thing and ends; throws when it fails or takes longer. */
    public void awaitSuccess(Duration limit) {
        if (!endsWithin(limit)) {
            kill();
            throw new StartFailedException(name, "took more than " + limit.toSeconds() + " s", log);
        }
        if (process.exitValue() != 0) {
            throw new StartFailedException(name, "ended with exit code " + process.exitValue(), log);
        }
    }

    /** Asks the program to end and waits; one that does not is killed, and then the answer is no. */
    public boolean stop() {
        if (process.isAlive()) {
            Signals.send(process.pid(), stopSignal.name());
        }
        boolean inOrder = endsWithin(STOP_PATIENCE);
        if (!inOrder) {
            kill();
        }
        return inOrder;
    }

    /** SIGKILL, and waits until the process is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!endsWithin(STOP_PATIENCE)) {
            throw new IllegalStateException(name + " survived SIGKILL");
        }
    }

    /** SIGSTOP: the program keeps its connections and answers nothing, and neither do processes it made of itself. */
    public void pause() {
        Signals.send(process.pid(), "STOP");
        offspring().forEach(pid -> Signals.send(pid, "STOP"));
    }

    /** SIGCONT after {@link #pause()}. */
    public void resume() {
        offspring().forEach(pid -> Signals.send(pid, "CONT"));
        Signals.send(process.pid(), "CONT");
    }

    /** Processes of the same program, such as the backends of PostgreSQL; not the guard. */
    private List<Long> offspring() {
        Optional<String> program = process.info().command();
        return process.descendants()
                .filter(each -> program.isPresent() && each.info().command().equals(program))
                .map(ProcessHandle::pid)
                .toList();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Waiting.interrupted(name, e);
        }
    }
}
