package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;

/** What each line of the log says about the request that it belongs to. */
@QuarkusTest
class LogTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final Logger talkative = Logger.getLogger("org.hibernate.SQL");
    private final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            contexts.add(ExtLogRecord.wrap(line).getMdcCopy());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        talkative.setLevel(Level.FINE);
        talkative.addHandler(listener);
    }

    @AfterEach
    void hush() {
        talkative.removeHandler(listener);
        talkative.setLevel(null);
    }

    @Test
    void aLineSaysTheTraceAndTheTemplateOfTheRouteAndNoId() {
        String id = UUID.randomUUID().toString();

        given().token(TestStack.adminToken())
                .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                .get("/v1/organisations/" + id)
                .statusCode(404);

        assertThat(contexts.stream().filter(context -> TRACE_ID.equals(context.get("traceId"))))
                .isNotEmpty()
                .allSatisfy(context -> {
                    assertThat(context).containsEntry("route", "/v1/organisations/{id}");
                    assertThat(context.toString()).doesNotContain(id);
                });
    }
}
