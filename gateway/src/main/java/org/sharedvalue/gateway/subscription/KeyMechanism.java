package org.sharedvalue.gateway.subscription;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Lets {@code X-API-Key} stand for a token where feeds are read, and nowhere else: to every other path the header is none. A
 * request that sends a token too is judged by its token, so that a wrong one is not saved by a right key.
 */
@ApplicationScoped
public class KeyMechanism implements HttpAuthenticationMechanism {

    /** The header that a key comes in. */
    public static final String HEADER = "X-API-Key";

    private static final String FEEDS = "/v1/feeds/";

    /** What whoever sends a key is told that opens nothing or nothing any more. */
    static ProblemException refusal() {
        return new ProblemException(
                ProblemCode.UNAUTHENTICATED,
                "The key in X-API-Key does not work, or not any more; ask for another one.");
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String key = context.request().getHeader(HEADER);
        boolean concerned = key != null
                && context.normalizedPath().startsWith(FEEDS)
                && !context.request().headers().contains("Authorization");
        return concerned
                ? identities.authenticate(new KeyRequest(new ApiKey(key)))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }
}
