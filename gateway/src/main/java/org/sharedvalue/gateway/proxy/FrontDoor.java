package org.sharedvalue.gateway.proxy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.web.http.StreamedBodies;

/** Takes the requests that belong to a service out of the gateway's routes and passes them on. */
@ApplicationScoped
class FrontDoor {

    // Before every resource of the gateway, after the filters: limits, CORS.
    private static final int ORDER = 0;
    // A page's Link repeats the query of the request, which may fill the longest address and more.
    private static final int MAX_ANSWER_HEADERS = 65_536;

    private final Vertx vertx;
    private final ServiceAddresses addresses;
    private final ProxyLimits limits;
    private final ObjectMapper json;
    private final StreamedBodies streamed;
    private final long maxBody;

    FrontDoor(
            Vertx vertx,
            ServiceAddresses addresses,
            ProxyLimits limits,
            ObjectMapper json,
            StreamedBodies streamed,
            @ConfigProperty(name = "web.max-body-size") MemorySize maxBody) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.limits = limits;
        this.json = json;
        this.streamed = streamed;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) limits.connectTimeout().toMillis())
                        .setMaxHeaderSize(MAX_ANSWER_HEADERS)
                        .setMaxWaitQueueSize(limits.waiting()),
                new PoolOptions().setHttp1MaxSize(limits.connections()));
        Map<Owner, Presence> presences = new EnumMap<>(Owner.class);
        for (Owner owner : Owner.values()) {
            Presence presence = new Presence(limits.restartTime());
            presences.put(owner, presence);
            RollCall.start(vertx, address(owner), presence, limits, json);
        }
        // Named parameters, so that metrics count by template.
        for (String template : List.of("/v1/:collection", "/v1/:collection/*")) {
            router.route(template).order(ORDER).handler(context -> pass(context, client, presences));
        }
    }

    private void pass(RoutingContext context, HttpClient client, Map<Owner, Presence> presences) {
        Optional<Owner> owner = Owner.of(context.normalizedPath());
        if (owner.isEmpty()) {
            context.next();
            return;
        }
        String encoding = context.request().getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            context.fail(HttpResponseStatus.BAD_REQUEST.code());
            return;
        }
        Patience patience = new Patience(vertx, limits.serviceTimeout(), limits.callerTimeout());
        Refusals refusals = new Refusals(owner.get(), json);
        Approach approach =
                new Approach(vertx, client, address(owner.get()), Objects.requireNonNull(presences.get(owner.get())));
        // The service bounds what it streams.
        long most = streamed.has(context.request()) ? Long.MAX_VALUE : maxBody;
        new Exchange(context, patience, refusals, most).run(client, approach);
    }

    private RequestOptions address(Owner owner) {
        URI base = addresses.of(owner);
        boolean tls = "https".equals(base.getScheme());
        int usual = tls ? 443 : 80;
        return new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort() < 0 ? usual : base.getPort())
                .setSsl(tls);
    }
}
