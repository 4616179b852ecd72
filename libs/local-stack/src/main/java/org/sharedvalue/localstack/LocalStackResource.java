package org.sharedvalue.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test real parts: {@code @QuarkusTestResource(value = LocalStackResource.class, initArgs =
 * @ResourceArg(name = "database", value = "partner"))}. The whole test JVM shares one ephemeral stack; {@link TestStack}
 * reaches it from tests.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private String database = Database.PARTNER.databaseName();

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        TestStack.startOnce();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", TestStack.jdbcUrl(database));
        configuration.put("quarkus.datasource.username", TestStack.databaseUser());
        configuration.put("quarkus.datasource.password", TestStack.databasePassword());
        configuration.put("kafka.bootstrap.servers", TestStack.kafkaBootstrap());
        configuration.put("quarkus.oidc.auth-server-url", TestStack.issuer());
        configuration.put("quarkus.oidc-client.auth-server-url", TestStack.issuer());
        configuration.put("quarkus.oidc-client.client-id", "service");
        configuration.put("quarkus.oidc-client.credentials.secret", TestStack.clientSecret());
        return configuration;
    }

    /** The stack is left for the next test class; it stops with the JVM. */
    @Override
    public void stop() {}
}
