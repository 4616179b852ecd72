package org.sharedvalue.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** What the gateway and PostgreSQL have used of the processors: a busy machine changes it less than what a clock says. */
final class CpuTime {

    private static final double MILLIS = 1_000;

    private final Suite suite;

    CpuTime(Suite suite) {
        this.suite = suite;
    }

    double gatewaySeconds() {
        return seconds(ProcessHandle.of(suite.service(Service.GATEWAY).pid()).stream());
    }

    /** Of the processes that are there; a connection that ended takes its own with it. */
    double postgresSeconds() {
        return seconds(ProcessHandle.of(suite.stack().postgres().process().pid()).stream()
                .flatMap(ProcessHandle::descendants));
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / MILLIS;
    }
}
