package org.sharedvalue.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class StreamingTest {

    private static final int MEGABYTE = 1 << 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/programs/")
    URI programs;

    @Test
    void aLargeAnswerIsNotTakenInFasterThanItIsRead() throws Exception {
        try (InputStream answer = get("large").body()) {
            await().during(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(StandIn.SENT.get()).isLessThan(30L * MEGABYTE));
            assertThat(answer.transferTo(OutputStream.nullOutputStream())).isEqualTo(StandIn.LARGE);
        }
    }

    @Test
    void anUploadReachesTheServiceWhileItIsStillBeingSent() throws Exception {
        HttpURLConnection upload = upload();
        try (OutputStream body = upload.getOutputStream()) {
            body.write(new byte[MEGABYTE]);
            body.flush();
            await().untilAsserted(() -> assertThat(StandIn.RECEIVED.get()).isEqualTo(MEGABYTE));
            body.write(new byte[5 * MEGABYTE]);
        }
        assertThat(new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Integer.toString(6 * MEGABYTE));
    }

    @Test
    void anUploadOfUndeclaredLengthEndsAtTheLimit() throws Exception {
        HttpURLConnection upload = upload();
        try (OutputStream body = upload.getOutputStream()) {
            for (int sent = 0; sent < 17; sent++) {
                body.write(new byte[MEGABYTE]);
            }
        }
        assertThat(upload.getResponseCode()).isEqualTo(413);
        assertThat(upload.getContentType()).startsWith("application/problem+json");
        assertThat(upload.getErrorStream().readAllBytes()).isNotEmpty();
    }

    /** More than any other body may have, and more than the server would let in by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportPassesAtAnySize(boolean declared) throws Exception {
        int megabytes = 70;
        HttpURLConnection upload = upload(programs.resolve("/v1/imports"));
        if (declared) {
            upload.setFixedLengthStreamingMode(megabytes * MEGABYTE);
        } else {
            upload.setChunkedStreamingMode(1 << 16);
        }
        try (OutputStream body = upload.getOutputStream()) {
            for (int sent = 0; sent < megabytes; sent++) {
                body.write(new byte[MEGABYTE]);
            }
        }
        assertThat(new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Integer.toString(megabytes * MEGABYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies", "dies-chunked", "stalls"})
    void aBrokenOffAnswerIsNotTakenForComplete(String behaviour) throws Exception {
        try (InputStream answer = get(behaviour).body()) {
            assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private HttpResponse<InputStream> get(String behaviour) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(programs.resolve(behaviour)).build(), BodyHandlers.ofInputStream());
    }

    private HttpURLConnection upload() throws IOException {
        HttpURLConnection upload = upload(programs.resolve("upload"));
        upload.setChunkedStreamingMode(1 << 16);
        return upload;
    }

    private static HttpURLConnection upload(URI address) throws IOException {
        HttpURLConnection upload = (HttpURLConnection) address.toURL().openConnection();
        upload.setRequestMethod("POST");
        upload.setDoOutput(true);
        return upload;
    }
}
