package org.sharedvalue.benchmarks;

import java.util.List;
import org.sharedvalue.showcase.suite.Suite;

/** Runs the benchmarks that the command line names, or all of them, each on an empty suite. */
public final class Run {

    private static final List<Benchmark> ALL = List.of(new OrganisationSearch(), new BulkImport(), new FeedPaging());

    private Run() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                try (Suite suite = Suite.forTest()) {
                    benchmark.run(suite).lines().forEach(System.out::println);
                }
            }
        }
    }
}
