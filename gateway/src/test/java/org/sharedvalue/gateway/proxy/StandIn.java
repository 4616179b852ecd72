package org.sharedvalue.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A service of a few lines behind the front door; the last step of the path says how it behaves. */
final class StandIn implements AutoCloseable {

    static final AtomicLong SENT = new AtomicLong();
    static final AtomicLong RECEIVED = new AtomicLong();
    static final long LARGE = 100L << 20;
    private static final Buffer CHUNK = Buffer.buffer(new byte[1 << 16]);

    private final Vertx vertx = Vertx.vertx();
    private final String name;
    private final HttpServer server;

    StandIn(String name) {
        this.name = name;
        HttpServerOptions options = new HttpServerOptions().setMaxHeaderSize(1 << 18);
        this.server = vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("Stand-In", name);
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> RECEIVED.get();
            case "stalls" -> response.setChunked(true).write(CHUNK);
            case "refuses" -> request.connection().close();
            case "dies" ->
                response.putHeader("Content-Length", "1000")
                        .write("{\"items\": [")
                        .onComplete(written -> request.connection().close());
            case "dies-chunked" ->
                response.setChunked(true).write("{\"items\": [").onComplete(written -> request.connection()
                        .close());
            case "large" -> {
                SENT.set(0);
                response.setChunked(true).drainHandler(room -> pour(response));
                pour(response);
            }
            case "nothing" ->
                response.setStatusCode(204).putHeader("ETag", "\"3\"").end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"3\"").end();
            case "refused" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\": \"cohort-full\"}");
            case "upload", "imports" -> {
                RECEIVED.set(0);
                request.handler(part -> RECEIVED.addAndGet(part.length()));
                request.endHandler(end -> response.end(Long.toString(RECEIVED.get())));
            }
            default -> request.bodyHandler(body -> echo(request, body));
        }
    }

    private static void pour(HttpServerResponse response) {
        while (!response.writeQueueFull() && SENT.get() < LARGE) {
            SENT.addAndGet(CHUNK.length());
            response.write(CHUNK);
        }
        if (SENT.get() >= LARGE && !response.ended()) {
            response.end();
        }
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        Map<String, Object> headers = new TreeMap<>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        request.response()
                .setStatusCode(201)
                .putHeader("Content-Type", "application/json")
                .putHeader("Location", "/v1/programs/7")
                .putHeader("Link", "</v1/programs?cursor=x>; rel=\"next\"")
                .putHeader("ETag", "\"1\"")
                .putHeader("Event-Version", "7:1")
                .putHeader("Keep-Alive", "timeout=5")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .encode());
    }
}
