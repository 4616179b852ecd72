package org.sharedvalue.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.localstack.process.PortTakenException;

class LocalStackTest {

    @TempDir
    Path directory;

    @Test
    void saysWhichPortIsTakenAndByWhichPart() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.persistent(directory, port, 0, 0)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining(String.valueOf(port));
            assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.persistent(directory, 0, port, 0)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Kafka");
            assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.persistent(directory, 0, 0, port)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("token issuer");
        }
    }

    @Test
    void refusesADirectoryThatAnotherStackUses() {
        try (DirectoryLock lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.ephemeral(directory)))
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void testResourceConfiguresAServiceForItsDatabase() throws Exception {
        LocalStackResource resource = new LocalStackResource();
        resource.init(Map.of("database", "outcomes"));
        Map<String, String> configuration = resource.start();
        assertThat(configuration.get("quarkus.datasource.jdbc.url")).endsWith("/outcomes");
        assertThat(configuration.get("kafka.bootstrap.servers")).isEqualTo(TestStack.kafkaBootstrap());
        assertThat(configuration.get("quarkus.oidc.auth-server-url")).isEqualTo(TestStack.issuer());
        try (Connection connection = TestStack.connect("gateway")) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(new LocalStackResource().start().get("kafka.bootstrap.servers"))
                .isEqualTo(TestStack.kafkaBootstrap());
    }
}
