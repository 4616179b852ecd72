package org.sharedvalue.web.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fingerprints of texts that nobody without a key can make, so that what is guessed cannot be tried against them. Each names
 * its key, and is known again as long as that key opens.
 */
public final class Fingerprints {

    private static final String HMAC = "HmacSHA256";
    private static final char BETWEEN = ':';

    /** One key does not do two things: what makes fingerprints is derived from what seals. */
    private static final byte[] PURPOSE = "fingerprints".getBytes(StandardCharsets.UTF_8);

    private final SealingKeys keys;

    public Fingerprints(SealingKeys keys) {
        this.keys = keys;
    }

    /** The fingerprint of a text under the current key. */
    public String of(String text) {
        return made(keys.current(), text);
    }

    /** Whether a kept fingerprint is that of a text. */
    public boolean matches(String kept, String text) {
        String keyId = kept.substring(0, Math.max(0, kept.indexOf(BETWEEN)));
        return keys.opens(keyId) && kept.equals(made(keyId, text));
    }

    private String made(String keyId, String text) {
        try {
            Mac derived = Mac.getInstance(HMAC);
            derived.init(keys.key(keyId));
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(derived.doFinal(PURPOSE), HMAC));
            String hash = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return keyId + BETWEEN + hash;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A fingerprint with the key " + keyId + " cannot be made", failure);
        }
    }
}
