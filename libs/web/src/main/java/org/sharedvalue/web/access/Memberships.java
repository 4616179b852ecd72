package org.sharedvalue.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.sharedvalue.web.memory.MemoryCount;

/**
 * The roles of organisations as their owner told them: fresh for 30 seconds, used for up to five minutes while the owner
 * is silent, refused after that. An organisation is asked about once at a time.
 */
@ApplicationScoped
public class Memberships {

    static final Duration FRESH = Duration.ofSeconds(30);
    static final Duration USABLE = Duration.ofMinutes(5);
    private static final int MOST = 50_000;

    private final MembershipSource source;
    private final Ticker ticker;
    private final Cache<UUID, RememberedRoles> remembered;
    private final MemoryCount count = new MemoryCount("memberships", "partner-service");

    @Inject
    Memberships(MembershipSource source) {
        this(source, Ticker.systemTicker());
    }

    Memberships(MembershipSource source, Ticker ticker) {
        this.source = source;
        this.ticker = ticker;
        this.remembered = Caffeine.newBuilder()
                .expireAfterAccess(USABLE)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * The roles of an organisation.
     *
     * @throws org.sharedvalue.web.problem.ProblemException {@code unavailable} if they are needed and cannot be told
     */
    public HeldRoles of(UUID organisationId) {
        RememberedRoles roles = remembered.get(organisationId, id -> new RememberedRoles());
        return Objects.requireNonNull(roles).told(() -> source.rolesOf(organisationId), ticker, count);
    }
}
