package org.sharedvalue.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * An opaque place in a list: the key of the last item, together with a fingerprint of the query it belongs to, so that
 * it cannot be used with another one.
 *
 * @param query everything that makes the list what it is: path, filters, sort
 * @param key values of the sort key at the last item
 */
public record Cursor(String query, List<String> key) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        key = List.copyOf(key);
    }

    /** The form that clients pass back. */
    public String encoded() {
        String text = fingerprint(query) + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of this query.
     *
     * @throws ProblemException {@code bad-cursor} if it is none, or of another query
     */
    public static Cursor decode(String encoded, String query, int keyLength) {
        List<String> parts = List.of();
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            parts = List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (parts.size() != keyLength + 1 || !parts.get(0).equals(fingerprint(query))) {
            throw refused();
        }
        return new Cursor(query, parts.subList(1, parts.size()));
    }

    /** The refusal of a cursor that does not fit. */
    public static ProblemException refused() {
        return ProblemException.in(
                "cursor", ProblemCode.BAD_CURSOR, "Use the cursor of a page of this same query, or start without one.");
    }

    private static String fingerprint(String query) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : query.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }
}
