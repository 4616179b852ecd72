package org.sharedvalue.accesstests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in for partner-service where nothing but memberships is asked of it. */
public final class MembershipServer implements QuarkusTestResourceLifecycleManager {

    private final MembershipBoard memberships = new MembershipBoard();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer started;
        try {
            started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        started.createContext("/", this::answer);
        started.start();
        server = started;
        return Map.of(
                "quarkus.rest-client.partner-service.url",
                "http://127.0.0.1:" + started.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!memberships.answers(exchange)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
