package org.sharedvalue.web.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The W3C trace context that a request carries from one service to the next. */
public final class TraceContext {

    /** Name of the header. */
    public static final String HEADER = "traceparent";

    private static final int SPAN_BYTES = 8;

    private TraceContext() {}

    /** The trace context if it can be read, else null. */
    public static @Nullable String readable(@Nullable String traceparent) {
        return traceparent != null && TraceId.isReadable(traceparent) ? traceparent : null;
    }

    /** The header to pass on: the one that came if it can be read, else that of a new trace. */
    public static String continued(@Nullable String traceparent) {
        String known = readable(traceparent);
        if (known != null) {
            return known;
        }
        byte[] span = new byte[SPAN_BYTES];
        ThreadLocalRandom.current().nextBytes(span);
        return "00-" + TraceId.of(null) + "-" + HexFormat.of().formatHex(span) + "-00";
    }
}
