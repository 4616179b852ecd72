package org.sharedvalue.partner.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance(2, 3, Duration.ofMinutes(10), now::get);

    @Test
    void allTogetherHaveLessThanEachAddedUp() {
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.take("one")).isFalse();
        assertThat(allowance.take("two")).isTrue();
        assertThat(allowance.take("two")).isFalse();
        assertThat(allowance.take("three")).isFalse();
    }

    @Test
    void aNewWindowBeginsAnew() {
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.take("one")).isTrue();
        assertThat(allowance.take("one")).isFalse();
        now.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(allowance.take("one")).isTrue();
    }
}
