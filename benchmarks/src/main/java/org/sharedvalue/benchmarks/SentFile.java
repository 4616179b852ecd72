package org.sharedvalue.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** Sends tables to be imported and waits for their end. */
final class SentFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final String token;

    SentFile(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    /** Writes a table of so many rows, so that making it is not measured. */
    static Path written(Stream<String> lines) {
        try {
            Path file = Files.createTempFile("import", ".csv");
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                    writer.write(each.next());
                    writer.write("\r\n");
                }
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a table; returns when every row was looked at and none was refused. */
    void imported(String collection, Path file) {
        try {
            HttpResponse<String> accepted = HTTP.send(
                    request("/v1/imports?collection=" + collection)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    BodyHandlers.ofString());
            String location = accepted.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(accepted.body()));
            JsonNode job;
            do {
                job = JSON.readTree(
                        HTTP.send(request(location).header("Prefer", "wait=20").build(), BodyHandlers.ofString())
                                .body());
            } while (!job.path("status").asText().matches("COMPLETED|FAILED"));
            if (job.path("counters").path("created").asLong()
                    != job.path("counters").path("read").asLong()) {
                throw new IllegalStateException(job.toString());
            }
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Authorization", "Bearer " + token);
    }
}
