package org.sharedvalue.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final Patience patience;
    private final Refusals refusals;
    private final long maxBody;
    private long received;
    private @Nullable HttpClientRequest toService;

    Exchange(RoutingContext context, Patience patience, Refusals refusals, long maxBody) {
        this.context = context;
        this.patience = patience;
        this.refusals = refusals;
        this.maxBody = maxBody;
    }

    void run(HttpClient client, Approach approach) {
        context.addEndHandler(ended -> {
            patience.stop();
            approach.giveUp();
        });
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(proxied -> connected(approach))
                .addInterceptor(this)
                .handle(context.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        ProxyRequest request = proxied.request();
        HttpServerRequest sent = request.proxiedRequest();
        // What was decided on is what is sent: the path in its normal form.
        request.setURI(context.normalizedPath() + (sent.query() == null ? "" : "?" + sent.query()));
        if ("100-continue".equalsIgnoreCase(sent.getHeader("Expect"))) {
            sent.response().writeContinue();
        }
        PassedHeaders.toService(request.headers(), sent);
        request.setBody(watched(request.getBody(), new Upload()));
        return proxied.sendRequest().recover(failure -> Future.succeededFuture(refused(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        ProxyResponse response = proxied.response();
        if (toService != null && response.getBody() != null) {
            PassedHeaders.toCaller(response.headers());
            response.setBody(watched(response.getBody(), new Download()));
        }
        return proxied.sendResponse();
    }

    private Future<HttpClientRequest> connected(Approach approach) {
        Promise<HttpClientRequest> connected = Promise.promise();
        patience.start(() -> giveUp(connected));
        approach.connected(patience::moved).onComplete(opened -> {
            if (opened.failed()) {
                connected.tryFail(opened.cause());
            } else if (connected.tryComplete(opened.result())) {
                toService = opened.result();
            } else {
                opened.result().reset();
            }
        });
        return connected.future();
    }

    private void giveUp(Promise<HttpClientRequest> connected) {
        if (patience.isWaitingForCaller()) {
            context.request().connection().close();
        }
        TimeoutException late = new TimeoutException("nothing moved any more");
        if (!connected.tryFail(late) && toService != null) {
            toService.reset(0, late);
        }
    }

    private ProxyResponse refused(ProxyRequest request, Throwable failure) {
        if (received > maxBody) {
            return refusals.tooLarge(request);
        }
        LOG.warnf("No answer to %s %s: %s", request.getMethod(), context.normalizedPath(), failure);
        return refusals.unavailable(request);
    }

    private static Body watched(Body body, WatchedBody.Watcher watcher) {
        return Body.body(new WatchedBody(body.stream(), watcher), body.length());
    }

    /** The body of the request: counted, because its length need not have been declared. */
    private final class Upload implements WatchedBody.Watcher {

        @Override
        public boolean passes(int length) {
            patience.moved();
            received += length;
            if (received > maxBody && toService != null) {
                toService.reset();
                return false;
            }
            return true;
        }

        @Override
        public void halted(boolean halted) {
            patience.waitForCaller(!halted);
        }

        @Override
        public void ended() {
            patience.waitForCaller(false);
        }
    }

    /** The body of the answer. */
    private final class Download implements WatchedBody.Watcher {

        @Override
        public boolean passes(int length) {
            patience.moved();
            return true;
        }

        @Override
        public void halted(boolean halted) {
            patience.waitForCaller(halted);
        }

        @Override
        public void ended() {
            patience.waitForCaller(true);
        }
    }
}
