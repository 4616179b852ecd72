package org.sharedvalue.outcomes.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens texts and bytes with AES-256-GCM, each bound to the place it stands in: moved elsewhere, it does not open. */
@Singleton
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final char FINGERPRINT_BETWEEN = ':';

    /** One key does not do two things: what makes fingerprints is derived from what seals. */
    private static final byte[] PURPOSE = "fingerprints".getBytes(StandardCharsets.UTF_8);

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Seal(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals a text for a place, such as a table and an id. */
    public Sealed seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Seals bytes for a place. */
    public Sealed seal(byte[] content, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, keys.current(), nonce, place, content);
        return new Sealed(
                keys.current(),
                ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** The text that was sealed for the place. */
    public String open(Sealed sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** The bytes that were sealed for the place. */
    public byte[] openBytes(Sealed sealed, String place) {
        ByteBuffer content = ByteBuffer.wrap(sealed.content());
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        return apply(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, place, rest);
    }

    /**
     * A fingerprint of a text that nobody without the key can make, so that what is guessed cannot be tried against it. It
     * names its key, and is known again as long as that key opens.
     */
    String fingerprint(String text) {
        return keys.current() + FINGERPRINT_BETWEEN + fingerprint(keys.current(), text);
    }

    /** Whether a fingerprint is that of a text. */
    boolean isFingerprint(String kept, String text) {
        String keyId = kept.substring(0, Math.max(0, kept.indexOf(FINGERPRINT_BETWEEN)));
        return keys.opens(keyId) && kept.equals(keyId + FINGERPRINT_BETWEEN + fingerprint(keyId, text));
    }

    private String fingerprint(String keyId, String text) {
        try {
            Mac derived = Mac.getInstance(HMAC);
            derived.init(keys.key(keyId));
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(derived.doFinal(PURPOSE), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A fingerprint with the key " + keyId + " cannot be made", failure);
        }
    }

    /** Ids of the keys that sealed before. */
    List<String> earlierKeys() {
        return keys.earlier();
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, String place, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("What is sealed with the key " + keyId + " does not open", failure);
        }
    }
}
