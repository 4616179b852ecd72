package org.sharedvalue.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

class MembershipsTest {

    private static final UUID ORGANISATION = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger questions = new AtomicInteger();
    private boolean silent;
    private HeldRoles roles = lead();
    private final Memberships memberships = new Memberships(this::ask, nanos::get);

    private static HeldRoles lead() {
        return new HeldRoles(
                List.of(new HeldRole(UUID.randomUUID(), PartnershipRole.LEAD, LocalDate.parse("2010-01-01"), null)));
    }

    private HeldRoles ask(UUID organisationId) {
        questions.incrementAndGet();
        if (silent) {
            throw new IllegalStateException("connection refused");
        }
        return roles;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> memberships.of(ORGANISATION))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.UNAVAILABLE);
                    assertThat(refusal.headers()).containsKey("Retry-After");
                });
    }

    @Test
    void asksOnceInThirtySeconds() {
        HeldRoles first = memberships.of(ORGANISATION);
        pass(Duration.ofMillis(29_999));
        assertThat(memberships.of(ORGANISATION)).isEqualTo(first);
        assertThat(questions).hasValue(1);
    }

    @Test
    void seesAChangeAfterThirtySeconds() {
        memberships.of(ORGANISATION);
        roles = lead();
        pass(Duration.ofSeconds(30));
        assertThat(memberships.of(ORGANISATION)).isEqualTo(roles);
    }

    @Test
    void remembersThatThereIsNoRole() {
        roles = new HeldRoles(List.of());
        memberships.of(ORGANISATION);
        assertThat(memberships.of(ORGANISATION).items()).isEmpty();
        assertThat(questions).hasValue(1);
    }

    @Test
    void usesTheLastAnswerForFiveMinutesOfSilenceAndNotLonger() {
        HeldRoles last = memberships.of(ORGANISATION);
        silent = true;
        pass(Duration.ofSeconds(30));
        assertThat(memberships.of(ORGANISATION)).isEqualTo(last);
        pass(Duration.ofMillis(269_999));
        assertThat(memberships.of(ORGANISATION)).isEqualTo(last);
        pass(Duration.ofMillis(1));
        assertUnavailable();
    }

    @Test
    void leavesASilentOwnerAloneForTwoSeconds() {
        silent = true;
        assertUnavailable();
        pass(Duration.ofMillis(1_999));
        assertUnavailable();
        assertThat(questions).hasValue(1);
        silent = false;
        pass(Duration.ofMillis(1));
        assertThat(memberships.of(ORGANISATION)).isEqualTo(roles);
        assertThat(questions).hasValue(2);
    }

    @Test
    void asksOneQuestionForManyCallersAtOnce() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Memberships slow = new Memberships(
                id -> {
                    questions.incrementAndGet();
                    try {
                        answer.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return roles;
                },
                nanos::get);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<HeldRoles>> answers = IntStream.range(0, 8)
                    .mapToObj(caller -> callers.submit(() -> slow.of(ORGANISATION)))
                    .toList();
            answer.countDown();
            for (Future<HeldRoles> each : answers) {
                assertThat(each.get()).isEqualTo(roles);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(questions).hasValue(1);
    }
}
