package org.sharedvalue.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How requests fare while the service they are for is stopped and started again. */
class ServiceRestartTest {

    private static final Duration RESTART = Duration.ofSeconds(30);
    private static final String LEAVING = "{\"checks\": [{\"name\": \"Graceful Shutdown\", \"status\": \"DOWN\"}]}";
    private static final String WITHOUT_DATABASE =
            "{\"checks\": [{\"name\": \"Database connections health check\", \"status\": \"DOWN\"}]}";

    private final Vertx vertx = Vertx.vertx();
    private final Presence presence = new Presence(RESTART);

    @AfterEach
    void stop() {
        done(vertx.close());
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer service(int port, int status, String readiness) {
        return done(vertx.createHttpServer()
                .requestHandler(
                        request -> request.response().setStatusCode(status).end(readiness))
                .listen(port, "127.0.0.1"));
    }

    private Future<HttpClientRequest> approach(int port, CountDownLatch attempts) {
        return new Approach(vertx, vertx.createHttpClient(), address(port), presence).connected(attempts::countDown);
    }

    private static RequestOptions address(int port) {
        return new RequestOptions().setHost("127.0.0.1").setPort(port);
    }

    private void callTheRoll(int port) {
        RollCall.start(vertx, address(port), presence, new QuickLimits(), new ObjectMapper());
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(RESTART).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    @Test
    void aRequestWaitsUntilTheServiceIsBack() throws Exception {
        HttpServer before = service(0, 200, "{}");
        int port = before.actualPort();
        done(approach(port, new CountDownLatch(0)));
        done(before.close());
        CountDownLatch attempts = new CountDownLatch(3);
        Future<HttpClientRequest> waiting = approach(port, attempts);
        assertThat(attempts.await(RESTART.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.isComplete()).isFalse();
        service(port, 200, "{}");
        assertThat(done(waiting)).isNotNull();
    }

    @Test
    void nobodyWaitsForAServiceThatWasNeverThere() {
        HttpServer closed = service(0, 200, "{}");
        done(closed.close());
        Future<HttpClientRequest> refused = approach(closed.actualPort(), new CountDownLatch(0));
        eventually(refused::isComplete);
        assertThat(refused.cause()).isInstanceOf(ConnectException.class);
    }

    @Test
    void nobodyWaitsLongerThanARestartTakes() {
        Presence impatient = new Presence(Duration.ZERO);
        impatient.here();
        impatient.refused();
        assertThat(impatient.isWaitedFor()).isFalse();
    }

    @Test
    void nothingIsSentToAServiceThatSaysThatItStops() {
        HttpServer leaving = service(0, 503, LEAVING);
        callTheRoll(leaving.actualPort());
        eventually(presence::isToBeSpared);
        CountDownLatch attempts = new CountDownLatch(1);
        Future<HttpClientRequest> spared = approach(leaving.actualPort(), attempts);
        assertThat(spared.isComplete()).isFalse();
        assertThat(attempts.getCount()).isZero();
        int port = leaving.actualPort();
        done(leaving.close());
        service(port, 200, "{}");
        assertThat(done(spared)).isNotNull();
        assertThat(presence.isWaitedFor()).isFalse();
    }

    @Test
    void aServiceWithoutItsDatabaseAnswersForItself() {
        HttpServer ailing = service(0, 503, WITHOUT_DATABASE);
        presence.leaving();
        callTheRoll(ailing.actualPort());
        eventually(() -> !presence.isToBeSpared());
    }

    /** Asks often. */
    private static final class QuickLimits implements ProxyLimits {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration rollCall() {
            return Duration.ofMillis(10);
        }

        @Override
        public Duration restartTime() {
            return RESTART;
        }

        @Override
        public Duration serviceTimeout() {
            return RESTART;
        }

        @Override
        public Duration callerTimeout() {
            return RESTART;
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }
    }
}
