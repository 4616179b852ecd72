package org.sharedvalue.gateway.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key as its holder sends it: 256 random bits behind a word by which scanners of leaked secrets know it. So much chance
 * needs no salt and no slow hash.
 *
 * @param text what the holder keeps
 */
public record ApiKey(String text) {

    private static final String WORD = "svk_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static ApiKey fresh() {
        return new ApiKey(WORD + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    /** As much chance as is in a key. */
    static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** It does not stand in logs. */
    @Override
    public String toString() {
        return WORD + "…";
    }
}
