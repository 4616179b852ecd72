package org.sharedvalue.records.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.idempotency.SentKey;

/** The idempotency key of the request that is running, if its sender gave it one. */
@RequestScoped
class KeyedRequest {

    private final AnswerSeal seal;
    private byte @Nullable [] id;
    private String bodyHash = "";

    KeyedRequest(AnswerSeal seal) {
        this.seal = seal;
    }

    void identify(byte[] requestId) {
        id = requestId.clone();
    }

    void bodyWas(String sha256) {
        bodyHash = sha256;
    }

    /** What identifies the request: its sender, method, path and key; null if it carries no key. */
    byte @Nullable [] id() {
        return id == null ? null : id.clone();
    }

    /** What is to be kept of the body. */
    String fingerprint() {
        return seal.fingerprint(bodyHash);
    }

    /** Refuses a key that stands for another body. */
    void requireSameBody(StoredAnswer stored) {
        if (!seal.isFingerprint(stored.fingerprint(), bodyHash)) {
            throw SentKey.reused();
        }
    }
}
