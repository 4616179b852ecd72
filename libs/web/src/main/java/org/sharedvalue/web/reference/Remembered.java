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
import org.jboss.logging.Logger;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What another service answered about its records, kept for a short while. Only records it knows are kept: an unknown id
 * is asked about every time.
 *
 * @param <A> what the owner says about one record
 */
public final class Remembered<A> {

    private static final Logger LOG = Logger.getLogger(Remembered.class);
    private static final Duration LIFETIME = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    private final String owner;
    private final Cache<UUID, A> answers;

    /** Nothing remembered yet of an owner, whose name appears in problems. */
    public Remembered(String owner) {
        this(owner, Ticker.systemTicker());
    }

    Remembered(String owner, Ticker ticker) {
        this.owner = owner;
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(LIFETIME)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * The answers about these records; one question asks for all that are not remembered. An id that the owner does not
     * know is absent.
     *
     * @throws ProblemException {@code unavailable} if the owner must be asked and does not answer
     */
    public Map<UUID, A> ask(Collection<UUID> ids, Function<Set<UUID>, Map<UUID, A>> question) {
        Map<UUID, A> known = new HashMap<>(answers.getAllPresent(ids));
        Set<UUID> asked = new TreeSet<>(ids);
        asked.removeAll(known.keySet());
        if (!asked.isEmpty()) {
            Map<UUID, A> fresh = answered(asked, question);
            answers.putAll(fresh);
            known.putAll(fresh);
        }
        return known;
    }

    /** The answer of the owner now, whatever is remembered. */
    public Optional<A> askAgain(UUID id, Function<Set<UUID>, Map<UUID, A>> question) {
        answers.invalidate(id);
        return Optional.ofNullable(ask(Set.of(id), question).get(id));
    }

    private Map<UUID, A> answered(Set<UUID> asked, Function<Set<UUID>, Map<UUID, A>> question) {
        try {
            return question.apply(asked);
        } catch (ProblemException refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("%s does not answer: %s", owner, silence);
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "The references cannot be checked: " + owner + " does not answer.");
        }
    }
}
