package org.sharedvalue.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;

/**
 * The way of one request to a connection with its service. Before there is one nothing has been sent, so it may be tried
 * again for as long as the service is waited for.
 */
final class Approach {

    private static final long BETWEEN_ATTEMPTS_MILLIS = 50;

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions address;
    private final Presence presence;
    private volatile boolean over;

    Approach(Vertx vertx, HttpClient client, RequestOptions address, Presence presence) {
        this.vertx = vertx;
        this.client = client;
        this.address = address;
        this.presence = presence;
    }

    /** A connection; each further attempt is told to the listener. */
    Future<HttpClientRequest> connected(Runnable waiting) {
        Promise<HttpClientRequest> connected = Promise.promise();
        attempt(connected, waiting);
        return connected.future();
    }

    /** Nobody waits any more. */
    void giveUp() {
        over = true;
    }

    private void attempt(Promise<HttpClientRequest> connected, Runnable waiting) {
        if (presence.isToBeSpared() && !over) {
            later(connected, waiting);
            return;
        }
        client.request(address).onComplete(opened -> {
            if (opened.succeeded()) {
                presence.connected();
                connected.complete(opened.result());
                return;
            }
            if (opened.cause() instanceof IOException) {
                presence.refused();
            }
            if (opened.cause() instanceof IOException && presence.isWaitedFor() && !over) {
                later(connected, waiting);
            } else {
                connected.fail(opened.cause());
            }
        });
    }

    private void later(Promise<HttpClientRequest> connected, Runnable waiting) {
        waiting.run();
        vertx.setTimer(BETWEEN_ATTEMPTS_MILLIS, id -> attempt(connected, waiting));
    }
}
