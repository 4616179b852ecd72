package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sharedvalue.showcase.api.RefusedException;
import org.sharedvalue.showcase.api.UnreachableException;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice.Progress;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/**
 * Loads the case while services are killed and started again, each loading going on where the one before was cut off. What
 * the journey then reads has to be what an undisturbed loading gives.
 */
final class InterruptedLoad {

    private final Suite suite;
    private final Doors doors;

    private InterruptedLoad(Suite suite) {
        this.suite = suite;
        this.doors = new ProcessDoors(suite);
    }

    static LoadedCase of(Suite suite) {
        InterruptedLoad load = new InterruptedLoad(suite);
        load.cutOffAt("time-cost rate", Service.PROGRAM);
        load.cutOffAt("job offers", Service.OUTCOMES);
        return LoadedSuite.load(load.doors, (what, records) -> {
            if (what.equals("job starts")) {
                suite.service(Service.GATEWAY).kill();
                suite.restart(Service.GATEWAY);
            }
        });
    }

    /** Kills while the loading goes on beside it, so that a batch may be under way. */
    private void cutOffAt(String step, Service victim) {
        List<CompletableFuture<Void>> kills = new ArrayList<>();
        Progress killer = (what, records) -> {
            if (what.equals(step)) {
                kills.add(CompletableFuture.runAsync(() -> suite.service(victim).kill()));
            }
        };
        // Refused by a service that has to ask the victim, if that one is first.
        assertThatThrownBy(() -> LoadedSuite.load(doors, killer))
                .isInstanceOfAny(UnreachableException.class, RefusedException.class);
        kills.forEach(CompletableFuture::join);
        suite.restart(victim);
    }
}
