package org.sharedvalue.outcomes.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Seals and opens texts and bytes with AES-256-GCM, each bound to the place it stands in: moved elsewhere, it does not open. */
@Singleton
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

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
