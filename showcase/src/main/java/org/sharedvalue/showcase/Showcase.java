package org.sharedvalue.showcase;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sharedvalue.showcase.suite.Part;
import org.sharedvalue.showcase.suite.StoppedException;
import org.sharedvalue.showcase.suite.Suite;

/** The whole story of one {@code ./run}: the suite up, the case loaded, its reports shown, and a clean end. */
final class Showcase {

    private static final int WATCH_MILLIS = 250;

    private final CommandLine commandLine;
    private final Console console;

    Showcase(CommandLine commandLine, Console console) {
        this.commandLine = commandLine;
        this.console = console;
    }

    /** Returns after the reports or, unless it is to end then, when a part fails; Ctrl-C ends the process. */
    void run() {
        Suite suite = new Suite(commandLine.suite());
        Thread onSignal = new Thread(() -> stopOnSignal(suite), "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            console.step("Starting PostgreSQL, Kafka and the token issuer", suite::startStack);
            console.step("Starting the four services", suite::startServices);
            if (!commandLine.once()) {
                console.line("Everything is up. Ctrl-C stops it.");
                stay(suite);
            }
        } catch (StoppedException stopped) {
            // The shutdown hook is at work and ends this process.
        } catch (RuntimeException failure) {
            if (!suite.isClosed()) {
                throw Failures.explained(failure, suite, commandLine.suite());
            }
        } finally {
            suite.close();
        }
    }

    private static void stay(Suite suite) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!suite.isClosed() && !never.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                suite.deadPart().map(Part::ended).ifPresent(message -> {
                    throw new FailureException(message);
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopOnSignal(Suite suite) {
        if (!suite.isClosed()) {
            console.line("");
            console.step("Stopping", suite::close);
        }
    }
}
