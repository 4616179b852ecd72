package org.sharedvalue.localstack.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks for a token: from the Authorization header, or from the form's fields. */
record Client(String id, String secret) {

    private static final String BASIC = "Basic ";

    static Client of(@Nullable String authorization, Map<String, String> form) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new Client(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] halves = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return new Client(Form.decode(halves[0]), halves.length == 2 ? Form.decode(halves[1]) : "");
        } catch (IllegalArgumentException malformed) {
            return new Client("", "");
        }
    }
}
