package org.sharedvalue.gateway.report.http;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.ETags;

/** The bytes of a report and their strong entity tag. */
final class CachedReport {

    private final byte[] body;
    private final String etag;

    private CachedReport(byte[] body, String etag) {
        this.body = body;
        this.etag = etag;
    }

    static CachedReport of(byte[] body) {
        return new CachedReport(body, ETags.ofBytes(body));
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
}
