package org.sharedvalue.web.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Reads texts, dates, instants and ids that a caller sent, and nothing that the database could not keep. */
public final class Scalars {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Scalars() {}

    /** The text itself unless it holds a NUL or half a character. */
    public static String text(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("not storable");
        }
        return text;
    }

    /** A date of the years 1 to 9999. */
    public static LocalDate date(String text) {
        return inRange(LocalDate.parse(text));
    }

    /** An instant of the years 1 to 9999. */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** A UUID in its canonical form. */
    public static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return uuid;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return date;
    }
}
