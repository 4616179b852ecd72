package org.sharedvalue.gateway.report.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.figure.Metric;

class CellSumsTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);

    @Test
    void addsOverOrganisationsAndKeepsThemApart() {
        CellSums sums = new CellSums.Builder()
                .add(Metric.CASH, ONE, 5)
                .add(Metric.CASH, TWO, 7)
                .build();

        assertThat(sums.of(Metric.CASH)).isEqualTo(12);
        assertThat(sums.of(Metric.CASH, TWO)).isEqualTo(7);
        assertThat(sums.organisations(Metric.CASH, Metric.IN_KIND)).containsExactly(ONE, TWO);
    }

    @Test
    void whatCancelsOutLeavesNoTrace() {
        CellSums sums = new CellSums.Builder()
                .add(Metric.CASH, ONE, 5)
                .add(Metric.CASH, ONE, -5)
                .build();

        assertThat(sums.isEmpty()).isTrue();
        assertThat(sums.organisations(Metric.CASH)).isEmpty();
    }

    @Test
    void aTermAddsAndSubtracts() {
        CellSums sums = new CellSums.Builder()
                .add(Metric.STARTERS, 9)
                .add(Metric.COMPLETERS, 4)
                .add(Metric.LEAVERS, 2)
                .build();

        assertThat(Term.of(Metric.STARTERS)
                        .less(Metric.COMPLETERS, Metric.LEAVERS)
                        .in(sums))
                .isEqualTo(3);
    }
}
