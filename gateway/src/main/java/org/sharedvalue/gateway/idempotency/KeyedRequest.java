package org.sharedvalue.gateway.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the request that is running, if its sender gave it one. */
@RequestScoped
public class KeyedRequest {

    private byte @Nullable [] id;
    private String bodyHash = "";

    void identify(byte[] requestId, String hash) {
        id = requestId.clone();
        bodyHash = hash;
    }

    /** What identifies the request: its sender, method, path and key; null if it carries no key. */
    byte @Nullable [] id() {
        return id == null ? null : id.clone();
    }

    String bodyHash() {
        return bodyHash;
    }
}
