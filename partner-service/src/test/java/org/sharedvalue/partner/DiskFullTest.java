package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;

/** What happens while the disk under the records has no room. */
@QuarkusTest
class DiskFullTest {

    private static final int RECORDS = 500;

    private final String key = UUID.randomUUID().toString();

    @TempDir
    Path place;

    private SmallDisk disk;

    @BeforeEach
    void moveRecordsToASmallDisk() throws Exception {
        try {
            disk = SmallDisk.mount(place);
        } catch (IOException refused) {
            abort("No small disk can be made here: " + refused.getMessage());
        }
        Path directory = disk.directoryOfOwner(Path.of(text("SHOW data_directory")));
        execute("CREATE TABLESPACE small LOCATION '" + directory + "'");
        execute("ALTER TABLE organisation SET TABLESPACE small");
    }

    @AfterEach
    void moveThemBack() throws Exception {
        if (disk != null) {
            disk.clear();
            execute("ALTER TABLE organisation SET TABLESPACE pg_default");
            execute("DROP TABLESPACE IF EXISTS small");
            disk.close();
        }
    }

    private Answer write() {
        List<Map<String, String>> items = IntStream.range(0, RECORDS)
                .mapToObj(number -> Map.of(
                        "externalId", key + number, "legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB"))
                .toList();
        return Api.admin()
                .header("Idempotency-Key", key)
                .body(Map.of("items", items))
                .post("/v1/organisations/batch");
    }

    private String records() throws SQLException {
        return text("SELECT count(*) FROM organisation");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("partner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("partner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void writesSayTryAgainAndSucceedWithoutARestartOnceThereIsRoom() throws Exception {
        String before = records();
        String history = text("SELECT count(*) FROM record_history");
        disk.fill();

        Answer refused = write();

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(records()).isEqualTo(before);
        assertThat(text("SELECT count(*) FROM record_history")).isEqualTo(history);
        Api.get("/v1/organisations?limit=1").statusCode(200);

        disk.clear();

        assertThat(write().statusCode()).isEqualTo(201);
        assertThat(records()).isEqualTo(String.valueOf(Integer.parseInt(before) + RECORDS));
    }
}
