package org.sharedvalue.gateway.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a service again and again whether it is about to stop. A service says so for longer than there is between two
 * questions before it stops, so that no request is on its way to it then.
 */
final class RollCall {

    private static final String READY = "/q/health/ready";
    // As Quarkus names the check; any other that fails is no reason to keep requests from the service.
    private static final String STOPPING = "Graceful Shutdown";

    private final HttpClient client;
    private final RequestOptions question;
    private final Presence presence;
    private final ObjectMapper json;
    private final AtomicBoolean asking = new AtomicBoolean();

    private RollCall(HttpClient client, RequestOptions question, Presence presence, ObjectMapper json) {
        this.client = client;
        this.question = question;
        this.presence = presence;
        this.json = json;
    }

    /** Asks for as long as the gateway runs. */
    static void start(Vertx vertx, RequestOptions address, Presence presence, ProxyLimits limits, ObjectMapper json) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int)
                        limits.connectTimeout().toMillis()));
        RequestOptions question = new RequestOptions(address)
                .setMethod(HttpMethod.GET)
                .setURI(READY)
                .setTimeout(limits.connectTimeout().toMillis());
        RollCall call = new RollCall(client, question, presence, json);
        vertx.setPeriodic(limits.rollCall().toMillis(), id -> call.ask());
    }

    private void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        client.request(question)
                .onFailure(failure -> {
                    if (failure instanceof IOException) {
                        presence.refused();
                    }
                })
                .compose(request -> request.send().compose(this::heard))
                .onComplete(done -> asking.set(false));
    }

    private Future<Buffer> heard(HttpClientResponse answer) {
        return answer.body().onSuccess(body -> {
            if (answer.statusCode() == HttpResponseStatus.SERVICE_UNAVAILABLE.code() && isStopping(body)) {
                presence.leaving();
            } else {
                presence.here();
            }
        });
    }

    private boolean isStopping(Buffer body) {
        try {
            for (JsonNode check : json.readTree(body.getBytes()).path("checks")) {
                if (check.path("name").asText().equals(STOPPING)
                        && check.path("status").asText().equals("DOWN")) {
                    return true;
                }
            }
            return false;
        } catch (IOException noJson) {
            return false;
        }
    }
}
