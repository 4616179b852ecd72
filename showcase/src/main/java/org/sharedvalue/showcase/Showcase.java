package org.sharedvalue.showcase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.report.ReportTables;
import org.sharedvalue.showcase.suite.Service;
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
            watched(suite, () -> {
                console.step("Starting the four services", suite::startServices);
                show(suite, load(suite));
            });
            if (!commandLine.once()) {
                watched(suite, Showcase::forEver);
            }
        } catch (StoppedException stopped) {
            // The shutdown hook is at work and ends this process.
        } catch (RuntimeException failure) {
            if (!suite.isClosed()) {
                FailureException explained = Failures.explained(failure, suite, commandLine.suite());
                suite.killServices();
                throw explained;
            }
        } finally {
            suite.close();
        }
    }

    private LoadedCase load(Suite suite) {
        console.line("Loading The Real Apprentice through the APIs");
        return RealApprentice.load(
                api(suite, Service.PARTNER),
                api(suite, Service.PROGRAM),
                api(suite, Service.OUTCOMES),
                (what, records) -> console.line("  %5d %s".formatted(records, what)));
    }

    private void show(Suite suite, LoadedCase loaded) {
        LiveReports reports = new LiveReports(api(suite, Service.GATEWAY));
        List<String> paths = List.of(
                LiveReports.path(loaded.declaredProgramId()),
                LiveReports.path(loaded.modelProgramId()),
                LiveReports.ofPartnership(loaded.partnershipId()));
        List<JsonNode> complete =
                console.step("Waiting until the reports have taken everything in", () -> paths.stream()
                        .map(path -> reports.complete(path, loaded.lastChanges()))
                        .toList());
        complete.forEach(report -> ReportTables.of(report).forEach(console::line));
        console.line("");
        WhereToGo.lines(
                        suite,
                        loaded,
                        reports,
                        commandLine.once() ? Optional.empty() : Optional.of(commandLine.token()))
                .forEach(console::line);
    }

    private static Api api(Suite suite, Service service) {
        return new Api(suite.url(service), suite.stack().issuer().token(TokenRequest.admin()));
    }

    /** Does something beside an eye on the parts, so that one that ends is named at once and not waited for. */
    private void watched(Suite suite, Runnable task) {
        CompletableFuture<Void> running = new CompletableFuture<>();
        Thread worker = new Thread(() -> complete(running, task), "showcase");
        worker.setDaemon(true);
        worker.start();
        while (!suite.isClosed()) {
            try {
                running.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                suite.deadPart().ifPresent(part -> {
                    console.line("");
                    throw new FailureException(part.ended());
                });
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void complete(CompletableFuture<Void> running, Runnable task) {
        try {
            task.run();
            running.complete(null);
        } catch (RuntimeException | Error failure) {
            running.completeExceptionally(failure);
        }
    }

    private static void forEver() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private void stopOnSignal(Suite suite) {
        if (!suite.isClosed()) {
            console.line("");
            console.step("Stopping", suite::close);
        }
    }
}
