package org.sharedvalue.systemtests;

import org.sharedvalue.localstack.token.TokenClient;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.suite.Service;

/** The suite as docker-compose.yml starts it: one door for every service, tokens from Keycloak. */
final class ComposeDoors implements Doors {

    private static final String ISSUER = "http://localhost:8180/realms/shared-value/protocol/openid-connect";

    private final TokenClient keycloak = new TokenClient(ISSUER, System.getenv("ADMIN_CLIENT_SECRET"));

    @Override
    public String url(Service service) {
        return System.getenv("GATEWAY_URL");
    }

    @Override
    public String adminToken() {
        return keycloak.token(TokenRequest.admin());
    }

    @Override
    public String kafkaBootstrap() {
        return "localhost:9094";
    }
}
