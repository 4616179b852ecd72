package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** Nothing that a caller sends stands in the log, whether the request is refused or fails. */
public abstract class LogWalk {

    private static final String SECRET = "Zephyrine-Quill-" + UUID.randomUUID();
    private static final String TRACE_ID = UUID.randomUUID().toString().replace("-", "");
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    /** Message, context and thrown exceptions. */
    private static final ExtFormatter WHOLE = new PatternFormatter("%s %X %e");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(WHOLE.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Collection that takes free text about somebody. */
    protected abstract String path();

    /** A right body with this text in it. */
    protected abstract Map<String, Object> body(String text);

    /** Database of the service. */
    protected abstract String database();

    /** Table that the body goes into. */
    protected abstract String table();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void hush() {
        Logger.getLogger("").removeHandler(listener);
    }

    private static Call as(String token) {
        return given().token(token).header("traceparent", TRACEPARENT);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.connect(database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatARefusedOrFailingRequestSentIsInNoLine() throws SQLException {
        String token = TestStack.adminToken();
        Map<String, Object> body = body(SECRET);
        as(token).body("{\"name\": \"" + SECRET + "\", ").post(path()).statusCode(400);
        as(token).body(Map.of("name", SECRET, SECRET, 1)).post(path()).statusCode(422);
        as(token).queryParam("q" + SECRET, SECRET).get(path()).statusCode(400);
        as("a." + SECRET + ".b").body(body).post(path()).statusCode(401);
        as(token).get(path() + "/" + SECRET).statusCode(404);
        execute("ALTER TABLE " + table() + " ADD CONSTRAINT log_walk CHECK (false) NOT VALID");
        try {
            assertThat(as(token).body(body).post(path()).statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            execute("ALTER TABLE " + table() + " DROP CONSTRAINT log_walk");
        }

        assertThat(lines).anyMatch(line -> line.contains(TRACE_ID) && line.contains("log_walk"));
        assertThat(lines).noneMatch(line -> line.contains(SECRET) || line.contains(token));
    }
}
