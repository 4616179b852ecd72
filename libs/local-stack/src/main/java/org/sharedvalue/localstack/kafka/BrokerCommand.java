package org.sharedvalue.localstack.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.localstack.process.ClassArchive;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** The command line of the broker's own JVM, with the jars that libs/local-stack/broker collects in its build. */
final class BrokerCommand {

    private static final String MAIN = "org.sharedvalue.localstack.broker.BrokerMain";
    // A fixed id: the storage of one directory always belongs to the same cluster.
    private static final String CLUSTER_ID = "c2hhcmVkLXZhbHVlLWxzMQ";

    private BrokerCommand() {}

    /** Its manifest names all others. */
    static Path jar() {
        Path jar = RepositoryRoot.find().resolve("libs/local-stack/broker/target/broker.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the broker's jars are missing; build libs/local-stack/broker first");
        }
        return jar;
    }

    static List<String> of(Path jar, ClassArchive archive, Path properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx192m");
        command.add("-XX:+UseSerialGC");
        // Halves the start on two cores.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(archive.options(true));
        command.addAll(List.of("-cp", jar.toString(), MAIN, CLUSTER_ID, properties.toString()));
        return command;
    }
}
