package org.sharedvalue.web.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

class RememberedTest {

    private static final UUID FOR = UUID.randomUUID();
    private static final UUID KNOWN = UUID.randomUUID();
    private static final UUID ALSO_KNOWN = UUID.randomUUID();
    private static final UUID UNKNOWN = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final Remembered<String> remembered = new Remembered<>("owner", Duration.ofSeconds(20), nanos::get);
    private final List<Set<UUID>> questions = new ArrayList<>();

    private Map<UUID, String> owner(Set<UUID> ids) {
        questions.add(ids);
        return ids.stream()
                .filter(id -> !id.equals(UNKNOWN))
                .collect(Collectors.toMap(Function.identity(), UUID::toString));
    }

    @Test
    void asksOnceForManyAndNotAgainWithinTenSeconds() {
        remembered.ask(FOR, List.of(KNOWN, ALSO_KNOWN, KNOWN), this::owner);
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(remembered.ask(FOR, List.of(KNOWN, ALSO_KNOWN), this::owner)).containsOnlyKeys(KNOWN, ALSO_KNOWN);
        assertThat(questions).containsExactly(Set.of(KNOWN, ALSO_KNOWN));
    }

    @Test
    void forgetsAfterTenSeconds() {
        remembered.ask(FOR, List.of(KNOWN), this::owner);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        remembered.ask(FOR, List.of(KNOWN), this::owner);
        assertThat(questions).hasSize(2);
    }

    @Test
    void asksAboutAnUnknownIdEveryTime() {
        assertThat(remembered.ask(FOR, List.of(KNOWN, UNKNOWN), this::owner)).containsOnlyKeys(KNOWN);
        remembered.ask(FOR, List.of(KNOWN, UNKNOWN), this::owner);
        assertThat(questions).containsExactly(Set.of(KNOWN, UNKNOWN), Set.of(UNKNOWN));
    }

    @Test
    void refusesWithoutAnAnswerUnlessItIsRemembered() {
        remembered.ask(FOR, List.of(KNOWN), this::owner);
        Function<Set<UUID>, Map<UUID, String>> silence = ids -> {
            throw new IllegalStateException("connection refused");
        };
        assertThat(remembered.ask(FOR, List.of(KNOWN), silence)).containsOnlyKeys(KNOWN);
        assertThatThrownBy(() -> remembered.ask(FOR, List.of(KNOWN, ALSO_KNOWN), silence))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ProblemCode.UNAVAILABLE));
    }

    @Test
    void asksAnOwnerThatIsBeingStartedAgainUntilItAnswers() {
        Function<Set<UUID>, Map<UUID, String>> starting = ids -> {
            if (questions.size() < 3) {
                questions.add(ids);
                throw new ProcessingException("connection refused");
            }
            return owner(ids);
        };
        assertThat(remembered.ask(FOR, List.of(KNOWN), starting)).containsOnlyKeys(KNOWN);
        assertThat(questions).hasSize(4);
    }

    @Test
    void givesUpOnAnOwnerThatStaysAwayAndThenAsksItOnlyOnceForEachCaller() {
        Function<Set<UUID>, Map<UUID, String>> away = ids -> {
            questions.add(ids);
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());
            throw new ProcessingException("connection refused");
        };
        assertThatThrownBy(() -> remembered.ask(FOR, List.of(KNOWN), away)).isInstanceOf(ProblemException.class);
        assertThat(questions).hasSize(3);
        assertThatThrownBy(() -> remembered.ask(FOR, List.of(KNOWN), away)).isInstanceOf(ProblemException.class);
        assertThat(questions).hasSize(4);
    }

    @Test
    void asksAgainWhenToldTo() {
        remembered.ask(FOR, List.of(KNOWN), this::owner);
        assertThat(remembered.askAgain(FOR, KNOWN, this::owner)).contains(KNOWN.toString());
        assertThat(questions).hasSize(2);
    }

    @Test
    void remembersNothingOfOtherQuestions() {
        assertThat(remembered.now(() -> owner(Set.of(KNOWN)))).containsOnlyKeys(KNOWN);
        assertThat(remembered.ask(FOR, List.of(KNOWN), this::owner)).containsOnlyKeys(KNOWN);
        assertThat(questions).hasSize(2);
    }

    @Test
    void tellsNobodyWhatItWasToldForAnother() {
        remembered.ask(FOR, List.of(KNOWN), this::owner);
        assertThat(remembered.ask(UUID.randomUUID(), List.of(KNOWN), ids -> Map.of()))
                .isEmpty();
        assertThat(remembered.ask(null, List.of(KNOWN), ids -> Map.of())).isEmpty();
    }
}
