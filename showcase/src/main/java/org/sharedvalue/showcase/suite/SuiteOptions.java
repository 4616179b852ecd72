package org.sharedvalue.showcase.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.localstack.LocalStackOptions;
import org.sharedvalue.localstack.process.Directories;

/**
 * Where a suite keeps its files and which ports it takes.
 *
 * @param directory data and logs
 * @param ports a port for each part; 0 for any free one
 * @param lifetime what becomes of the data
 * @param keepsClasses whether the first end may take half a minute for the sake of quicker starts later
 */
public record SuiteOptions(Path directory, Map<SuitePort, Integer> ports, Lifetime lifetime, boolean keepsClasses) {

    public SuiteOptions {
        ports = Map.copyOf(ports);
    }

    /** On a temporary directory and free ports: for tests. */
    public static SuiteOptions forTest() {
        Map<SuitePort, Integer> anyFree =
                Arrays.stream(SuitePort.values()).collect(Collectors.toMap(Function.identity(), port -> 0));
        return new SuiteOptions(Directories.temporary("shared-value-suite"), anyFree, Lifetime.EPHEMERAL, false);
    }

    int port(SuitePort port) {
        return ports.getOrDefault(port, port.usual());
    }

    Path logs() {
        return directory.resolve("log");
    }

    LocalStackOptions stack() {
        return new LocalStackOptions(
                directory,
                port(SuitePort.POSTGRES),
                port(SuitePort.KAFKA),
                port(SuitePort.ISSUER),
                lifetime == Lifetime.EPHEMERAL);
    }
}
