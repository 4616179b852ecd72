package org.sharedvalue.systemtests;

import org.junit.jupiter.api.BeforeAll;

/** The journey through containers that run already; on demand, by {@code system-tests/stand-ins/journey.sh}. */
class ComposeJourney extends Journey {

    @BeforeAll
    static void start() {
        Doors doors = new ComposeDoors();
        begin(doors, LoadedSuite.load(doors, (what, records) -> {}));
    }
}
