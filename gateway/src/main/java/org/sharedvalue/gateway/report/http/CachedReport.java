package org.sharedvalue.gateway.report.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.ETags;

/** The bytes of a report and their strong entity tag. */
final class CachedReport {

    private static final String HASH = "SHA-256";
    private static final int TAG_BYTES = 18;

    private final byte[] body;
    private final String etag;

    private CachedReport(byte[] body, String etag) {
        this.body = body;
        this.etag = etag;
    }

    static CachedReport of(byte[] body) {
        byte[] hash = Arrays.copyOf(sha256(body), TAG_BYTES);
        return new CachedReport(body, '"' + Base64.getUrlEncoder().encodeToString(hash) + '"');
    }

    byte[] body() {
        return body;
    }

    String etag() {
        return etag;
    }

    /** Whether a client that sends this {@code If-None-Match} has these bytes. */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ETags.isKnown(etag, ifNoneMatch);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance(HASH).digest(body);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has " + HASH, missing);
        }
    }
}
