package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
class SlowClientTest {

    /** More than there are threads for requests. */
    private static final int CLIENTS = 220;
    /** As many of the largest bodies as there is room for. */
    private static final int PROMISES = 6;

    private static final int LARGEST = 8 * 1_024 * 1_024;

    @TestHTTPResource("/")
    URI origin;

    @Test
    void cutsOffBodiesThatDripInWithoutHoldingAThread() throws IOException {
        Api.get("/v1/organisations?limit=1").statusCode(200);
        List<Socket> slow = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Socket socket = begun("slow" + client, 20_000);
            socket.setSoTimeout(50);
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
        List<Socket> promising = new ArrayList<>();
        for (int promise = 0; promise < PROMISES; promise++) {
            promising.add(begun("slow-promise" + promise, LARGEST));
        }
        await().untilAsserted(() ->
                large().statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("unavailable")));
        for (Socket each : promising) {
            each.close();
        }
        await().untilAsserted(() -> large().statusCode(422));
    }

    private static Answer large() {
        return Api.post("/v1/organisations", Map.of("legalName", "a".repeat(100_000)));
    }

    /** A request of which the first byte of the body is sent. */
    private Socket begun(String key, int length) throws IOException {
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        socket.getOutputStream()
                .write(("POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Idempotency-Key: " + key + "\r\n"
                                + "Content-Length: " + length + "\r\nAuthorization: Bearer " + TestStack.adminToken()
                                + "\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
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
