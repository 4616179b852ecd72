package org.sharedvalue.gateway.subscription;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that came with a key instead of a token. */
public final class KeyRequest extends BaseAuthenticationRequest {

    private final ApiKey key;

    KeyRequest(ApiKey key) {
        this.key = key;
    }

    ApiKey key() {
        return key;
    }
}
