package org.sharedvalue.localstack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The properties file of a broker that is its own controller and lives in a small heap. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Path write(Path directory, int port, int controllerPort) {
        // A killed broker may come back only when its session has expired: 9 s unless told otherwise.
        // Of two empty metadata records a second, unless told otherwise, an idle broker has a third of its work.
        // The cleaner's buffer is 128 MiB unless told otherwise: most of the heap the broker gets here.
        String properties =
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                metadata.max.idle.interval.ms=10000
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=262144
                log.cleaner.backoff.ms=1000
                """.formatted(port, controllerPort, directory.resolve("data").toAbsolutePath());
        try {
            return Files.writeString(directory.resolve("server.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
