package org.sharedvalue.gateway.subscription;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sharedvalue.web.time.SuiteClock;

/** Finds who holds a key. It is asked for anew each time, so that a key that was revoked opens nothing any more. */
@ApplicationScoped
public class KeyHolders implements IdentityProvider<KeyRequest> {

    static final String SUBSCRIPTION = "subscription";
    static final String UNKNOWN = "unknown";

    private static final Logger LOG = Logger.getLogger(KeyHolders.class);
    private static final StringPermission READ = new StringPermission("feeds", "read");
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final AgroalDataSource dataSource;
    private final SuiteClock clock;

    KeyHolders(AgroalDataSource dataSource, SuiteClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holder(request.key()));
    }

    private SecurityIdentity holder(ApiKey key) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().addPermission(READ);
        try (Connection connection = dataSource.getConnection()) {
            Subscription subscription = SubscriptionRows.byKey(connection, key, clock.today())
                    .orElseThrow(() -> new AuthenticationFailedException(KeyMechanism.refusal()));
            note(connection, subscription);
            return identity.setPrincipal(new QuarkusPrincipal("subscription " + subscription.id()))
                    .addAttribute(SUBSCRIPTION, subscription)
                    .build();
        } catch (SQLException away) {
            // Neither right nor wrong: whoever asks for the subscriber says that it cannot be told now.
            LOG.warnf("A key cannot be looked up: %s", away.getSQLState());
            return identity.setPrincipal(new QuarkusPrincipal("unknown subscription"))
                    .addAttribute(UNKNOWN, away)
                    .build();
        }
    }

    private void note(Connection connection, Subscription subscription) throws SQLException {
        Instant now = clock.now();
        Instant last = subscription.lastUsedAt();
        if (last == null || !last.isAfter(now.minus(USE_IS_NOTED_EVERY))) {
            SubscriptionRows.used(connection, subscription.id(), now);
        }
    }
}
