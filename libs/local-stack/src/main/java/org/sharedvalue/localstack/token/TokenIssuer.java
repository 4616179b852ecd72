package org.sharedvalue.localstack.token;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.Secret;

/**
 * An OpenID provider for this machine only: discovery, key set and a token endpoint for client credentials, on 127.0.0.1.
 * Key and client secret are kept in its directory, so a token lives on after a restart.
 */
public final class TokenIssuer implements AutoCloseable {

    /** The last part of the issuer's address, as the realm is called in production. */
    public static final String ID = "shared-value";

    /** The file of its key in its directory. */
    public static final String KEY_FILE = "key.json";

    private static final int THREADS = 4;

    private static final Duration SAME_FOR = Duration.ofHours(1);

    private final HttpServer server;
    private final ExecutorService threads;
    private final TokenMint mint;
    private final String clientSecret;
    private final Map<TokenRequest, Handed> handed = new ConcurrentHashMap<>();

    private TokenIssuer(HttpServer server, ExecutorService threads, TokenMint mint, String clientSecret) {
        this.server = server;
        this.threads = threads;
        this.mint = mint;
        this.clientSecret = clientSecret;
    }

    /** Starts with the key in the directory; port 0 means any free one. */
    public static TokenIssuer start(Path directory, int wantedPort) {
        int port = Ports.claim("The token issuer", wantedPort);
        String address = "http://127.0.0.1:" + port + "/" + ID;
        TokenMint mint = new TokenMint(address, SigningKey.in(directory.resolve(KEY_FILE)));
        String clientSecret = Secret.in(directory.resolve("client-secret"));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, TokenIssuer::daemon);
            server.setExecutor(threads);
            String discovery = discovery(address);
            server.createContext(
                    "/" + ID + "/.well-known/openid-configuration", exchange -> Answer.ok(exchange, discovery));
            server.createContext("/" + ID + "/jwks", exchange -> Answer.ok(exchange, mint.publicKeySet()));
            server.createContext("/" + ID + "/token", new TokenEndpoint(mint, clientSecret));
            server.start();
            return new TokenIssuer(server, threads, mint, clientSecret);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the token issuer on port " + port, e);
        }
    }

    /** The issuer's address, for {@code quarkus.oidc.auth-server-url}. */
    public String issuer() {
        return mint.issuer();
    }

    /** The secret of every client, {@code service} among them. */
    public String clientSecret() {
        return clientSecret;
    }

    /** A token for this JVM, the same for an hour: signing costs more than most requests. */
    public String token(TokenRequest request) {
        Instant now = Instant.now();
        return handed.compute(
                        request,
                        (wanted, last) -> last != null && now.isBefore(last.until())
                                ? last
                                : new Handed(mint.token(wanted), now.plus(SAME_FOR)))
                .token();
    }

    /** For tokens that must be refused. */
    public TokenMint mint() {
        return mint;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String discovery(String issuer) {
        return JsonUtil.toJson(Map.of(
                "issuer", issuer,
                "token_endpoint", issuer + "/token",
                "jwks_uri", issuer + "/jwks",
                "grant_types_supported", new String[] {"client_credentials"},
                "response_types_supported", new String[] {"token"},
                "subject_types_supported", new String[] {"public"},
                "id_token_signing_alg_values_supported", new String[] {"RS256"},
                "token_endpoint_auth_methods_supported", new String[] {"client_secret_basic", "client_secret_post"}));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "token-issuer");
        thread.setDaemon(true);
        return thread;
    }

    private record Handed(String token, Instant until) {}
}
