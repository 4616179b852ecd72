package org.sharedvalue.localstack.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final UUID ORGANISATION = UUID.fromString("018f5b3e-0000-7000-8000-000000000001");

    @TempDir
    private static Path directory;

    /** One for all tests: making a key takes longer than they do. */
    private static TokenIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void discoveryNamesTheIssuerAndItsEndpoints() throws Exception {
        Map<String, Object> discovery = JsonUtil.parseJson(
                get(issuer.issuer() + "/.well-known/openid-configuration").body());
        assertThat(discovery)
                .containsEntry("issuer", issuer.issuer())
                .containsEntry("token_endpoint", issuer.issuer() + "/token")
                .containsEntry("jwks_uri", issuer.issuer() + "/jwks");
    }

    @Test
    void keySetShowsNoPrivatePart() throws Exception {
        assertThat(get(issuer.issuer() + "/jwks").body()).contains("\"n\"").doesNotContain("\"d\"", "\"p\"");
    }

    @Test
    void adminTokenHasEveryScopeAndNoOrganisation() throws Exception {
        JwtClaims claims = verified(issuer.token(TokenRequest.admin()));
        assertThat(claims.getStringClaimValue("scope").split(" ")).hasSize(18).contains("admin", "references:read");
        assertThat(claims.hasClaim("organisation_id")).isFalse();
        assertThat(claims.getSubject()).isEqualTo("admin");
        assertThat(claims.getAudience()).containsExactly("shared-value");
    }

    @Test
    void staffTokenNamesItsOrganisationAndLacksTheGuardedScopes() throws Exception {
        JwtClaims claims = verified(issuer.token(TokenRequest.staff(ORGANISATION)));
        assertThat(claims.getStringClaimValue("organisation_id")).isEqualTo(ORGANISATION.toString());
        assertThat(claims.getStringClaimValue("scope").split(" "))
                .containsExactlyInAnyOrder(
                        "partners:read",
                        "partners:write",
                        "programs:read",
                        "programs:write",
                        "outcomes:read",
                        "outcomes:write",
                        "reports:read",
                        "releases:read",
                        "releases:write",
                        "feeds:read",
                        "status:read");
    }

    @Test
    void anotherProcessGetsAFunderTokenOverHttp() throws Exception {
        TokenClient client = new TokenClient(issuer.issuer(), issuer.clientSecret());
        JwtClaims claims = verified(client.token(TokenRequest.funder(ORGANISATION)));
        assertThat(claims.getStringClaimValue("scope").split(" "))
                .containsExactlyInAnyOrder("releases:read", "feeds:read", "partners:read");
        assertThat(claims.getStringClaimValue("organisation_id")).isEqualTo(ORGANISATION.toString());
    }

    @Test
    void serviceGetsItsTokenWithBasicAuthentication() throws Exception {
        HttpResponse<String> answer = post("grant_type=client_credentials", basic("service", issuer.clientSecret()));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = JsonUtil.parseJson(answer.body());
        assertThat(body).containsEntry("token_type", "Bearer").containsEntry("scope", "references:read");
        JwtClaims claims = verified(String.valueOf(body.get("access_token")));
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("references:read");
    }

    @Test
    void refusesAWrongSecretAnUnknownClientAndAStrangeGrant() throws Exception {
        assertThat(post("grant_type=client_credentials", basic("service", "guess"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("grant_type=client_credentials&client_id=admin", null).statusCode())
                .isEqualTo(401);
        assertThat(post("grant_type=client_credentials", basic("nobody", issuer.clientSecret()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("grant_type=password", basic("service", issuer.clientSecret()))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> staff = post("grant_type=client_credentials", basic("staff", issuer.clientSecret()));
        assertThat(staff.statusCode()).isEqualTo(400);
        assertThat(staff.body()).contains("needs an organisation id");
    }

    @Test
    void signsOnceForWhoAsksAgainHereAndAnewForEveryGrant() throws Exception {
        String token = issuer.token(TokenRequest.admin());
        assertThat(issuer.token(TokenRequest.admin())).isEqualTo(token);
        assertThat(issuer.token(TokenRequest.service())).isNotEqualTo(token);
        String grant = "grant_type=client_credentials";
        String basic = basic("admin", issuer.clientSecret());
        assertThat(post(grant, basic).body())
                .isNotEqualTo(post(grant, basic).body())
                .doesNotContain(token);
    }

    @Test
    void tokenOutlivesARestart() throws Exception {
        String token = issuer.token(TokenRequest.admin());
        String address = issuer.issuer();
        String secret = issuer.clientSecret();
        int port = issuer.port();
        issuer.close();
        issuer = TokenIssuer.start(directory, port);
        assertThat(issuer.issuer()).isEqualTo(address);
        assertThat(issuer.clientSecret()).isEqualTo(secret);
        assertThat(verified(token).getSubject()).isEqualTo("admin");
        assertThat(Files.getPosixFilePermissions(directory.resolve("key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void mintMakesTokensThatMustBeRefused() {
        TokenMint mint = issuer.mint();
        Map<String, Object> expired = mint.claims(TokenRequest.admin());
        expired.put("exp", 1L);
        assertThatThrownBy(() -> verified(mint.token(expired))).isInstanceOf(InvalidJwtException.class);
        Map<String, Object> homeless = mint.claims(TokenRequest.admin());
        homeless.remove("aud");
        assertThatThrownBy(() -> verified(mint.token(homeless))).isInstanceOf(InvalidJwtException.class);
        TokenMint forger = new TokenMint(issuer.issuer(), SigningKey.fresh());
        assertThatThrownBy(() -> verified(forger.token(TokenRequest.admin()))).isInstanceOf(InvalidJwtException.class);
        TokenMint imported = TokenMint.imported(mint.issuer(), mint.exported());
        assertThatThrownBy(() -> verified(imported.token(Map.of("iss", "http://elsewhere"))))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void importedMintSignsWithTheSameKey() throws Exception {
        TokenMint imported = TokenMint.imported(issuer.issuer(), issuer.mint().exported());
        assertThat(verified(imported.token(TokenRequest.service())).getSubject())
                .isEqualTo("service");
    }

    private JwtClaims verified(String token) throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.issuer() + "/jwks")))
                .setExpectedIssuer(issuer.issuer())
                .setExpectedAudience("shared-value")
                .setRequireExpirationTime()
                .build();
        return consumer.processToClaims(token);
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form, @Nullable String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
