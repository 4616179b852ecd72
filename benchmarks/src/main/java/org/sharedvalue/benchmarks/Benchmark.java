package org.sharedvalue.benchmarks;

import org.sharedvalue.showcase.suite.Suite;

/** One question about how fast the suite is. */
interface Benchmark {

    /** The word that names it on the command line. */
    String name();

    /** Fills the suite with what it needs, measures, and says what came of it. */
    Comparison run(Suite suite) throws Exception;
}
