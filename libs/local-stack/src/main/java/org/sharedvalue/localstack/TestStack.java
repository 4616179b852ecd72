package org.sharedvalue.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.sharedvalue.localstack.token.TokenMint;
import org.sharedvalue.localstack.token.TokenRequest;

/**
 * The one ephemeral stack of this test JVM. It is found through system properties, because Quarkus loads this class once
 * per class loader and a static field would start a stack for each.
 */
public final class TestStack {

    private static final String PREFIX = "sharedvalue.test-stack.";

    private static final Map<TokenRequest, String> TOKENS = new ConcurrentHashMap<>();

    private TestStack() {}

    /** Starts the stack unless this JVM has it already; it stops with the JVM. */
    public static void startOnce() {
        // A literal is the same object in every class loader of this JVM.
        synchronized ("sharedvalue.test-stack.lock") {
            if (System.getProperty(PREFIX + "issuer") != null) {
                return;
            }
            LocalStack stack = LocalStack.ephemeral();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "test-stack-stop"));
            publish("jdbc", stack.postgres().jdbcUrl(""));
            publish("user", stack.postgres().user());
            publish("password", stack.postgres().password());
            publish("kafka", stack.kafka().bootstrap());
            publish("client-secret", stack.issuer().clientSecret());
            publish("key", stack.issuer().mint().exported());
            publish("issuer", stack.issuer().issuer());
        }
    }

    public static String jdbcUrl(String database) {
        return published("jdbc") + database;
    }

    public static String databaseUser() {
        return published("user");
    }

    public static String databasePassword() {
        return published("password");
    }

    /** Opens a plain connection past the service under test; the caller closes it. */
    public static Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(databaseUser());
        source.setPassword(databasePassword());
        return source.getConnection();
    }

    public static String kafkaBootstrap() {
        return published("kafka");
    }

    public static String issuer() {
        return published("issuer");
    }

    public static String clientSecret() {
        return published("client-secret");
    }

    /** A bearer token of the admin. */
    public static String adminToken() {
        return token(TokenRequest.admin());
    }

    /** A bearer token of an organisation's staff. */
    public static String staffToken(UUID organisationId) {
        return token(TokenRequest.staff(organisationId));
    }

    /** A bearer token of a funder. */
    public static String funderToken(UUID organisationId) {
        return token(TokenRequest.funder(organisationId));
    }

    /** A bearer token of a service of the suite. */
    public static String serviceToken() {
        return token(TokenRequest.service());
    }

    /** The same as before for the same caller: signing costs more than most requests that tests make. */
    private static String token(TokenRequest request) {
        return TOKENS.computeIfAbsent(request, wanted -> mint().token(wanted));
    }

    /** Makes any token, also those that must be refused. */
    public static TokenMint mint() {
        return TokenMint.imported(issuer(), published("key"));
    }

    private static void publish(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    private static String published(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("the test stack is not started: use LocalStackResource");
        }
        return value;
    }
}
