package org.sharedvalue.localstack.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;

/**
 * The client credentials grant. The client's id is the role in small letters; staff and funder name their organisation in
 * the form field {@code organisation_id}.
 */
final class TokenEndpoint implements HttpHandler {

    private static final int LONGEST_FORM = 8_192;

    private final TokenMint mint;
    private final String secret;

    TokenEndpoint(TokenMint mint, String secret) {
        this.mint = mint;
        this.secret = secret;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            Answer.error(exchange, 405, "invalid_request", "only POST");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        Map<String, String> form = Form.parse(new String(body, StandardCharsets.UTF_8));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            Answer.error(exchange, 400, "unsupported_grant_type", "only client_credentials");
            return;
        }
        Client client = Client.of(exchange.getRequestHeaders().getFirst("Authorization"), form);
        Optional<TokenRole> role = Arrays.stream(TokenRole.values())
                .filter(known -> known.clientId().equals(client.id()))
                .findAny();
        if (role.isEmpty() || !same(client.secret())) {
            Answer.error(exchange, 401, "invalid_client", "unknown client or wrong secret");
            return;
        }
        answer(exchange, role.get(), form.get("organisation_id"));
    }

    private void answer(HttpExchange exchange, TokenRole role, @Nullable String organisation) throws IOException {
        TokenRequest request;
        try {
            request = new TokenRequest(role, organisation == null ? null : UUID.fromString(organisation));
        } catch (IllegalArgumentException e) {
            Answer.error(exchange, 400, "invalid_request", String.valueOf(e.getMessage()));
            return;
        }
        Answer.ok(
                exchange,
                JsonUtil.toJson(Map.of(
                        "access_token", mint.token(request),
                        "token_type", "Bearer",
                        "expires_in", TokenMint.LIFETIME.toSeconds(),
                        "scope", role.scope())));
    }

    private boolean same(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
