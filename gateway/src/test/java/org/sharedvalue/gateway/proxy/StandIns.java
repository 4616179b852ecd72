package org.sharedvalue.gateway.proxy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Puts stand-ins behind the front door: two that answer, and a port where nobody listens. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {

    private final StandIn program = new StandIn("program");
    private final StandIn outcomes = new StandIn("outcomes");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "gateway.services.partner",
                "http://127.0.0.1:" + deadPort(),
                "gateway.services.program",
                program.url(),
                "gateway.services.outcomes",
                outcomes.url(),
                "gateway.proxy.service-timeout",
                "1S",
                "gateway.proxy.caller-timeout",
                "3S",
                "quarkus.http.cors.origins",
                "http://localhost:5173");
    }

    @Override
    public void stop() {
        program.close();
        outcomes.close();
    }

    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
