package org.sharedvalue.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

class EarlierTablesTest {

    @Test
    void areGivenUpAtTheirLimitAndLeaveNothing() throws Exception {
        DataSource database = TestDatabase.empty();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            EarlierTables tables = EarlierTables.ofProgram(connection, UUID.randomUUID());
            assertThatThrownBy(() -> tables.fold(0, Duration.ZERO)).isInstanceOf(FoldedTooLong.class);
            connection.rollback();
        }
        assertThat(Sql.number(database, "SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                .isZero();
    }
}
