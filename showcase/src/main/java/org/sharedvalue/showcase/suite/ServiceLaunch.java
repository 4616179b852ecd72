package org.sharedvalue.showcase.suite;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedvalue.localstack.LocalStack;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.Secret;
import org.sharedvalue.localstack.process.ServiceSettings;

/** How the packaged services are started so that they find the stack and each other. */
final class ServiceLaunch {

    // Small heaps and the first compiler only: four services start on two cores at once and are idle most of the time.
    // With less room for the young the start spends a sixth of its time on collections. What a burst of work has
    // taken is given back sooner than the JVM would by itself.
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms48m",
            "-Xmn24m",
            "-Xmx160m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private final LocalStack stack;
    private final Path logs;
    private final boolean keepsClasses;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);

    /** Chooses a port for each service before the first one starts, because each is told where the others are. */
    ServiceLaunch(LocalStack stack, SuiteOptions options) {
        this.stack = stack;
        this.logs = options.logs();
        this.keepsClasses = options.keepsClasses();
        for (Service service : Service.values()) {
            ports.put(service, Ports.claim(service.folder(), options.port(SuitePort.of(service))));
        }
    }

    ServiceSettings settings(Service service) {
        Map<String, String> configuration = configuration(service.database().databaseName());
        if (service == Service.OUTCOMES) {
            configuration.put("people.keys", keys("people-keys"));
        } else if (service == Service.GATEWAY) {
            configuration.put("feeds.keys", keys("feeds-keys"));
        }
        if (service == Service.GATEWAY) {
            configuration.put(
                    "suite.views.key", Secret.in(stack.options().directory().resolve("views-key"), Secret::key));
        }
        return new ServiceSettings(
                service.folder(), service.jar(), logs, port(service), configuration, JVM_OPTIONS, keepsClasses);
    }

    /** One more gateway beside the suite's own, on a database and topics of its choice. */
    ServiceSettings secondGateway(String name, String database, Map<String, String> further) {
        Map<String, String> configuration = configuration(database);
        configuration.put("feeds.keys", keys("feeds-keys"));
        configuration.putAll(further);
        return new ServiceSettings(name, Service.GATEWAY.jar(), logs, 0, configuration, JVM_OPTIONS, false);
    }

    private Map<String, String> configuration(String database) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", stack.postgres().jdbcUrl(database));
        configuration.put("quarkus.datasource.username", stack.postgres().user());
        configuration.put("quarkus.datasource.password", stack.postgres().password());
        configuration.put("kafka.bootstrap.servers", stack.kafka().bootstrap());
        configuration.put("quarkus.oidc.auth-server-url", stack.issuer().issuer());
        configuration.put("quarkus.oidc-client.auth-server-url", stack.issuer().issuer());
        configuration.put("quarkus.oidc-client.client-id", "service");
        configuration.put(
                "quarkus.oidc-client.credentials.secret", stack.issuer().clientSecret());
        for (Service other : Service.values()) {
            configuration.put("quarkus.rest-client." + other.folder() + ".url", url(other));
        }
        // Two cores that start and load everything at once take many times as long for a restart as a server does.
        configuration.put("gateway.proxy.restart-time", "90S");
        configuration.put("references.patience", "60S");
        // Where front ends run while they are written.
        configuration.put("quarkus.http.cors.origins", "http://localhost:5173,http://localhost:3000");
        // One malloc arena instead of one per thread: tens of megabytes less per JVM.
        configuration.put("MALLOC_ARENA_MAX", "1");
        return configuration;
    }

    /** Whoever loses such a file has lost what is sealed, so it is kept beside the data. */
    private String keys(String name) {
        Path file = stack.options().directory().resolve(name);
        return Secret.in(file, () -> "local:" + Secret.key());
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    private int port(Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }
}
