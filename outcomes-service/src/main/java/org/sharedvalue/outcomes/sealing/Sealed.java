package org.sharedvalue.outcomes.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A text that only a holder of the key can read. */
@Embeddable
public class Sealed {

    @Column(name = "sealed_with")
    private String keyId;

    @Column(name = "sealed")
    private byte[] content;

    /** For Hibernate. */
    protected Sealed() {}

    /**
     * What was sealed.
     *
     * @param keyId id of the key it is sealed with
     * @param content nonce and ciphertext
     */
    public Sealed(String keyId, byte[] content) {
        this.keyId = keyId;
        this.content = content.clone();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] content() {
        return content.clone();
    }
}
