package org.sharedvalue.accesstests;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.token.TokenMint;
import org.sharedvalue.localstack.token.TokenRequest;

/** Tokens of an admin, each wrong in one way, that no operation may accept. */
final class BadTokens {

    private static final long A_DAY = 86_400;

    private BadTokens() {}

    /** What is wrong with each token, and the token. */
    static Map<String, String> all() {
        TokenMint mint = TestStack.mint();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another issuer", mint.token(changed("iss", "https://issuer.example")));
        tokens.put("claims that were not signed", altered(mint.token(TokenRequest.service())));
        tokens.put("expired", mint.token(expired()));
        tokens.put("without audience", mint.token(changed("aud", null)));
        tokens.put("another audience", mint.token(changed("aud", List.of("somebody-else"))));
        tokens.put("alg none", unsigned());
        tokens.put("no token at all", "rubbish");
        return tokens;
    }

    private static Map<String, Object> changed(String claim, @Nullable Object value) {
        Map<String, Object> claims = TestStack.mint().claims(TokenRequest.admin());
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private static Map<String, Object> expired() {
        Map<String, Object> claims = changed("jti", "expired");
        long now = (Long) Objects.requireNonNull(claims.get("iat"));
        claims.put("iat", now - 2 * A_DAY);
        claims.put("exp", now - A_DAY);
        return claims;
    }

    /** The signature of one token under the claims of another: what a forger without the key can make. */
    private static String altered(String signed) {
        String[] parts = signed.split("\\.", -1);
        String claims = TestStack.adminToken().split("\\.", -1)[1];
        return String.join(".", parts[0], claims, parts[2]);
    }

    private static String unsigned() {
        StringBuilder claims = new StringBuilder();
        changed("alg", null).forEach((name, value) -> claims.append(claims.length() == 0 ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value instanceof Number ? value : "\"" + value + "\""));
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims + "}") + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
