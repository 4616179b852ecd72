package org.sharedvalue.localstack.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.sharedvalue.localstack.process.ChildProcess;
import org.sharedvalue.localstack.process.ClassArchive;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.StopSignal;

/**
 * A running Kafka broker, its own controller, as a child process on 127.0.0.1. Its storage is formatted at the first
 * start on a directory and found again by the next, even after a kill.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final String PROCESS = "kafka";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final int port;
    private final ChildProcess process;
    private final ClassArchive archive;

    private KafkaBroker(int port, ChildProcess process, ClassArchive archive) {
        this.port = port;
        this.process = process;
        this.archive = archive;
    }

    /** Starts on the directory and returns when the broker answers; port 0 means any free one. */
    public static KafkaBroker start(Path directory, int wantedPort) {
        endLeftover(directory);
        int port = Ports.claim("Kafka", wantedPort);
        int controllerPort = Ports.claim("Kafka's controller", 0);
        Directories.create(directory);
        Path properties = BrokerSettings.write(directory, port, controllerPort);
        Path jar = BrokerCommand.jar();
        ClassArchive archive = ClassArchive.beside(jar);
        ChildProcess process = ChildProcess.start(
                PROCESS, directory, StopSignal.TERM, BrokerCommand.of(jar, archive, properties), Map.of());
        KafkaBroker broker = new KafkaBroker(port, process, archive);
        process.awaitReady(START_LIMIT, broker::answers);
        return broker;
    }

    /** Waits until the broker that a killed JVM started on the directory is gone. */
    public static void endLeftover(Path directory) {
        ChildProcess.endLeftover(PROCESS, directory);
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The process itself, for tests that kill or pause it. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        archive.ended(process.stop());
    }

    private boolean answers() {
        // Asking Admin before the port is open would fill the log with its warnings.
        if (!Ports.isListening(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
