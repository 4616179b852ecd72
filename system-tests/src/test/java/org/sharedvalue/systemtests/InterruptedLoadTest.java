package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharedvalue.showcase.api.UnreachableException;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice.Progress;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

class InterruptedLoadTest {

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = Suite.forTest();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void reachesTheSameFiguresThroughKillsAndRestarts() {
        interruptedAt("time-cost rate", Service.PROGRAM);
        interruptedAt("job offers", Service.OUTCOMES);
        LoadedCase loaded = LoadedSuite.load(suite, (what, records) -> {
            if (what.equals("job starts")) {
                suite.service(Service.GATEWAY).kill();
                suite.restart(Service.GATEWAY);
            }
        });
        LoadedSuite whole = LoadedSuite.of(suite, loaded);
        GoldenCase.assertEveryFigure(
                whole.model(), Objects.requireNonNull(loaded.organisationIds().get("MITIE Group")));
    }

    /** Kills while the loading goes on beside it, so that a batch may be under way. */
    private static void interruptedAt(String step, Service... victims) {
        List<CompletableFuture<Void>> kills = new ArrayList<>();
        Progress killer = (what, records) -> {
            if (what.equals(step)) {
                List.of(victims)
                        .forEach(victim -> kills.add(CompletableFuture.runAsync(
                                () -> suite.service(victim).kill())));
            }
        };
        assertThatThrownBy(() -> LoadedSuite.load(suite, killer)).isInstanceOf(UnreachableException.class);
        kills.forEach(CompletableFuture::join);
        List.of(victims).forEach(suite::restart);
    }
}
