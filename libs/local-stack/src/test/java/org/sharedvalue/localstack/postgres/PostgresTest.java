package org.sharedvalue.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path directory;

    @Test
    void findsCommittedRowsAfterAStopAndAfterAKill() throws SQLException {
        try (Postgres first = Postgres.start(directory, 0)) {
            first.createDatabases(List.of("partner"));
            execute(first, "create table pledge (amount int unique)");
            execute(first, "insert into pledge values (1)");
        }
        try (Postgres second = Postgres.start(directory, 0)) {
            execute(second, "insert into pledge values (2)");
            second.process().kill();
            assertThat(directory.resolve("data/postmaster.pid")).exists();
        }
        try (Postgres third = Postgres.start(directory, 0)) {
            third.createDatabases(List.of("partner", "program"));
            assertThat(query(third, "partner", "select sum(amount) from pledge"))
                    .isEqualTo("3");
            assertThat(query(third, "program", "select current_database()")).isEqualTo("program");
            assertThat(query(third, "partner", "show server_version")).startsWith("18.");
            assertThat(query(third, "partner", "select rolpassword from pg_authid where rolname = current_user"))
                    .startsWith("SCRAM-SHA-256$1:");
            assertThat(query(third, "partner", "show fsync")).isEqualTo("on");
            assertThat(query(third, "partner", "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> execute(third, "insert into pledge select amount from pledge where amount = 2"))
                    .hasMessageContaining("(amount)=(2)");
            assertThat(third.process().log())
                    .content()
                    .contains("pledge_amount_key")
                    .doesNotContain("(amount)=(2)");
        }
        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("partner");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Postgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
