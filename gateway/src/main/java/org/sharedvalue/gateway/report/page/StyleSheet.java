package org.sharedvalue.gateway.report.page;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style sheet of the page. It stands in the page, so that a page that is kept or sent on looks the same, and its
 * hash in the policy, so that no other style and nothing else of anybody's runs or loads there.
 *
 * @param css the rules
 */
public record StyleSheet(RawString css) {

    private static final String RESOURCE = "/report/page.css";
    private static final StyleSheet ONLY = read();

    static StyleSheet only() {
        return ONLY;
    }

    /** The content security policy under which the page is shown. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(ONLY.css().getValue())
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static StyleSheet read() {
        try (InputStream file = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(RESOURCE))) {
            return new StyleSheet(new RawString(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
