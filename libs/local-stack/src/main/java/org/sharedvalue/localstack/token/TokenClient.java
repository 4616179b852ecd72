package org.sharedvalue.localstack.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Gets tokens from an issuer that runs in another process. */
public final class TokenClient {

    private final String issuer;
    private final String clientSecret;
    private final HttpClient http = HttpClient.newHttpClient();

    public TokenClient(String issuer, String clientSecret) {
        this.issuer = issuer;
        this.clientSecret = clientSecret;
    }

    public String token(TokenRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", request.role().clientId());
        form.put("client_secret", clientSecret);
        UUID organisationId = request.organisationId();
        if (organisationId != null) {
            form.put("organisation_id", organisationId.toString());
        }
        HttpRequest post = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.write(form)))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the token issuer refused: " + answer.body());
            }
            return String.valueOf(JsonUtil.parseJson(answer.body()).get("access_token"));
        } catch (IOException e) {
            throw new UncheckedIOException("no token issuer answers at " + issuer, e);
        } catch (JoseException e) {
            throw new IllegalStateException("the token issuer answered with something else than JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }
}
