package org.sharedvalue.web.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.memory.MemoryCount;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What another service answered about its records, kept for a short while for the organisation it was asked for. Only
 * records it knows are kept: an unknown id is asked about every time.
 *
 * @param <A> what the owner says about one record
 */
public final class Remembered<A> {

    private static final Logger LOG = Logger.getLogger(Remembered.class);
    private static final Duration LIFETIME = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    private final String owner;
    private final Cache<Asked, A> answers;
    private final MemoryCount count;
    private final Silence silence;

    /**
     * Nothing remembered yet of an owner.
     *
     * @param owner its name, for problems
     * @param patience how long it is asked again, counted from the first question that it did not answer
     */
    public Remembered(String owner, Duration patience) {
        this(owner, patience, Ticker.systemTicker());
    }

    Remembered(String owner, Duration patience, Ticker ticker) {
        this.owner = owner;
        this.silence = new Silence(patience, ticker);
        this.count = new MemoryCount("references", owner);
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(LIFETIME)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * The answers about these records; one question asks for all that are not remembered. An id that the owner does not
     * know, or does not show to this organisation, is absent.
     *
     * @param visibleTo organisation on whose behalf the owner is asked; null for one that sees all
     * @throws ProblemException {@code unavailable} if the owner must be asked and does not answer
     */
    public Map<UUID, A> ask(
            @Nullable UUID visibleTo, Collection<UUID> ids, Function<Set<UUID>, Map<UUID, A>> question) {
        Map<UUID, A> known = new HashMap<>();
        Set<UUID> asked = new TreeSet<>();
        for (UUID id : ids) {
            A answer = answers.getIfPresent(new Asked(visibleTo, id));
            if (answer == null) {
                asked.add(id);
            } else {
                known.put(id, answer);
            }
        }
        count.hits(known.size());
        count.misses(asked.size());
        if (!asked.isEmpty()) {
            Map<UUID, A> fresh = now(() -> question.apply(asked));
            fresh.forEach((id, answer) -> answers.put(new Asked(visibleTo, id), answer));
            known.putAll(fresh);
        }
        return known;
    }

    /** The answer of the owner now, whatever is remembered. */
    public Optional<A> askAgain(@Nullable UUID visibleTo, UUID id, Function<Set<UUID>, Map<UUID, A>> question) {
        answers.invalidate(new Asked(visibleTo, id));
        return Optional.ofNullable(ask(visibleTo, Set.of(id), question).get(id));
    }

    /**
     * The answer to a question that is no lookup of records; nothing of it is remembered.
     *
     * @throws ProblemException {@code unavailable} if the owner does not answer
     */
    public <T> T now(Supplier<T> question) {
        while (true) {
            try {
                T answer = question.get();
                silence.isOver();
                return answer;
            } catch (ProblemException refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                if (!silence.isWaitedFor(failure)) {
                    LOG.warnf("%s does not answer: %s", owner, failure);
                    throw new ProblemException(
                            ProblemCode.UNAVAILABLE,
                            "The references cannot be checked: " + owner + " does not answer.");
                }
            }
        }
    }

    private record Asked(@Nullable UUID visibleTo, UUID id) {}
}
