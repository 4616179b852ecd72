package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
@TestProfile(SlowClientTest.Impatient.class)
class SlowClientTest {

    private static final int CLIENTS = 40;

    /** Four threads for requests, five seconds for a body to arrive, room for 1 MB of bodies, none for an export. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "web.request-timeout", "5S",
                    "web.bodies-at-a-time", "1M",
                    "quarkus.thread-pool.max-threads", "4",
                    "web.exports-at-a-time", "0");
        }
    }

    @TestHTTPResource("/")
    URI origin;

    @Test
    void cutsOffBodiesThatDripInWithoutHoldingAThread() throws IOException {
        Api.get("/v1/organisations?limit=1").statusCode(200);
        List<Socket> slow = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Socket socket = new Socket(origin.getHost(), origin.getPort());
            socket.setSoTimeout(50);
            socket.getOutputStream()
                    .write(("POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Idempotency-Key: slow" + client + "\r\n"
                                    + "Content-Length: 20000\r\nAuthorization: Bearer " + TestStack.adminToken()
                                    + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        long begun = System.nanoTime();
        Api.get("/v1/organisations?limit=1").statusCode(200);
        assertThat(System.nanoTime() - begun).as("others are served at once").isLessThan(4_000_000_000L);
        for (Socket socket : slow) {
            assertThat(dripped(socket)).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
            socket.close();
        }
    }

    @Test
    void takesNoMoreBodiesThanThereIsRoomFor() throws IOException {
        try (Socket promising = new Socket(origin.getHost(), origin.getPort())) {
            promising
                    .getOutputStream()
                    .write(("POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000000\r\nAuthorization: Bearer " + TestStack.adminToken()
                                    + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            await().untilAsserted(() -> large().statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable")));
        }
        await().untilAsserted(() -> large().statusCode(422));
    }

    private static Answer large() {
        return Api.post("/v1/organisations", Map.of("legalName", "a".repeat(100_000)));
    }

    @Test
    void runsNoMoreExportsThanThereArePlaces() {
        Api.admin()
                .accept("text/csv")
                .get("/v1/organisations")
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }

    /** Sends a byte at each turn until there is an answer. */
    private static String dripped(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        byte[] read = new byte[2_048];
        for (int turn = 0; turn < 200; turn++) {
            try {
                return new String(read, 0, Math.max(0, answer.read(read)), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException none) {
                socket.getOutputStream().write(' ');
            }
        }
        return "no answer";
    }
}
