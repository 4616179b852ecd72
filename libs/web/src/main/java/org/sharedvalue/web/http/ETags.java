package org.sharedvalue.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Strong entity tags made of a record's version, and the {@code If-Match} conditions that name them. */
public final class ETags {

    private static final int HASH_BYTES = 18;
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private ETags() {}

    /** The tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The tag of some bytes: a hash of them. */
    public static String ofBytes(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES)) + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Checks a condition against the version a record has now; no condition or {@code *} always holds. */
    public static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        for (String tag : ifMatch.split(",", -1)) {
            OptionalInt named = version(tag.strip());
            if (named.isPresent() && named.getAsInt() == version) {
                return;
            }
        }
        throw new ProblemException(
                        ProblemCode.PRECONDITION_FAILED,
                        "The record is at version " + version + "; read it again and repeat the change.")
                .withHeader("ETag", of(version));
    }

    /** Refuses a change that names no version. */
    public static void require(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version you read.");
        }
    }

    /** Whether a client that sends this {@code If-None-Match} has what the tag names; for reading, a weak tag will do. */
    public static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private static OptionalInt version(String tag) {
        Matcher matcher = VERSION.matcher(tag);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
