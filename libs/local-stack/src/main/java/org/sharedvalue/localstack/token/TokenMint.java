package org.sharedvalue.localstack.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Makes the tokens of one issuer, right ones from a {@link TokenRequest} and, for tests of refusals, any from altered
 * {@link #claims}.
 */
public final class TokenMint {

    /** The audience that every part of the suite expects. */
    public static final String AUDIENCE = "shared-value";

    /** Long enough for a working day with a token printed in the morning. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private final String issuer;
    private final SigningKey key;

    public TokenMint(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** The same mint again from {@link #exported()}, in another process or class loader. */
    public static TokenMint imported(String issuer, String exported) {
        return new TokenMint(issuer, SigningKey.parse(exported));
    }

    /** The signing key with its private half: for the tests of this machine only. */
    public String exported() {
        return key.privateJson();
    }

    public String issuer() {
        return issuer;
    }

    public String token(TokenRequest request) {
        return token(claims(request));
    }

    /** Signs exactly these claims, right or wrong; instants are given in seconds. */
    public String token(Map<String, Object> claims) {
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        return key.sign(all);
    }

    /** The claims of a right token, in a map that the caller may alter. */
    public Map<String, Object> claims(TokenRequest request) {
        long now = NumericDate.now().getValue();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", request.subject());
        claims.put("scope", request.role().scope());
        UUID organisationId = request.organisationId();
        if (organisationId != null) {
            claims.put("organisation_id", organisationId.toString());
        }
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    String publicKeySet() {
        return key.publicKeySet();
    }
}
