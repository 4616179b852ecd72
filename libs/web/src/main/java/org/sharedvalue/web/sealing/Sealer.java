package org.sharedvalue.web.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Seals and opens bytes with AES-256-GCM, each bound to the place it stands in: moved elsewhere, it does not open. */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Sealer(SealingKeys keys) {
        this.keys = keys;
    }

    /** Nonce and ciphertext of bytes for a place, under the current key. */
    public byte[] seal(byte[] content, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, keys.current(), nonce, place, content);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The bytes that were sealed for the place, with the key of this id. */
    public byte[] open(String keyId, byte[] sealed, String place) {
        ByteBuffer content = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        return apply(Cipher.DECRYPT_MODE, keyId, nonce, place, rest);
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
