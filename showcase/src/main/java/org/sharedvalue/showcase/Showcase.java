package org.sharedvalue.showcase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.report.ReportTables;
import org.sharedvalue.showcase.suite.Part;
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
            console.step("Starting the four services", suite::startServices);
            LoadedCase loaded = load(suite);
            show(suite, loaded);
            if (!commandLine.once()) {
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
        List<String> programs = List.of(loaded.declaredProgramId(), loaded.modelProgramId());
        List<JsonNode> complete =
                console.step("Waiting until the reports have taken everything in", () -> programs.stream()
                        .map(program -> reports.complete(program, loaded.lastChanges()))
                        .toList());
        complete.forEach(report -> ReportTables.of(report).forEach(console::line));
        console.line("");
        WhereToGo.lines(suite, loaded, !commandLine.once()).forEach(console::line);
    }

    private static Api api(Suite suite, Service service) {
        return new Api(suite.url(service), suite.stack().issuer().token(TokenRequest.admin()));
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
