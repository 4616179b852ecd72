package org.sharedvalue.localstack.kafka;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** The command line of the broker's own JVM, with the jars that libs/local-stack/broker collects in its build. */
final class BrokerCommand {

    private static final String MAIN = "org.sharedvalue.localstack.broker.BrokerMain";
    // A fixed id: the storage of one directory always belongs to the same cluster.
    private static final String CLUSTER_ID = "c2hhcmVkLXZhbHVlLWxzMQ";

    private BrokerCommand() {}

    static List<String> of(Path properties) {
        Path build = RepositoryRoot.find().resolve("libs/local-stack/broker/target");
        Path jars = build.resolve("lib");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("the broker's jars are missing; build libs/local-stack/broker first");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                // Halves the start on two cores.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                build.resolve("classes") + File.pathSeparator + jars.resolve("*"),
                MAIN,
                CLUSTER_ID,
                properties.toString());
    }
}
