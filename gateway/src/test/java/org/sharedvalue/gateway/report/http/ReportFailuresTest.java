package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertThat(ReportFailures.isOutage(new SQLException("away", state))).isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(ReportFailures.isOutage(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "22003"})
    void aRefusedQueryIsOurFault(String state) {
        assertThat(ReportFailures.isOutage(new SQLException("no such table", state)))
                .isFalse();
    }
}
