package org.sharedvalue.gateway.feed.reading;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is read. What is text in the database and in the item stays bytes on its way. */
final class EntryRow {

    private static final int DIGITS = 20;
    private static final String ZEROS = "0".repeat(DIGITS);
    private static final byte[] TOMBSTONE = ascii("TOMBSTONE");

    private static final byte[] ID = ascii("{\"specversion\":\"1.0\",\"id\":\"");
    private static final byte[] TYPE =
            ascii("\",\"type\":\"sharedvalue.feed.outcome.v1\",\"source\":\"/v1/feeds/outcomes\"");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] MIDNIGHT = ascii("T00:00:00Z\"");
    private static final byte[] SUBJECT = ascii(",\"subject\":\"");
    private static final byte[] SEQUENCE = ascii("\",\"sequence\":\"");
    private static final byte[] KIND = ascii("\",\"kind\":\"");
    private static final byte[] DATA = ascii("\",\"data\":");
    private static final byte[] NO_DATA = ascii("null}");
    private static final byte[] CORRECTS = ascii(",\"corrects\":\"");
    private static final byte[] CORRECTS_NOTHING = ascii(",\"corrects\":null}}");
    private static final byte[] END = ascii("\"}}");

    private final long position;
    private final UUID id;
    private final byte[] subject;
    private final byte[] kind;
    private final @Nullable Told told;

    private EntryRow(long position, UUID id, byte[] subject, byte[] kind, @Nullable Told told) {
        this.position = position;
        this.id = id;
        this.subject = subject;
        this.kind = kind;
        this.told = told;
    }

    /** The entry of which a row tells, in the order of {@link FeedPages}. */
    static EntryRow read(ResultSet row, int place) throws SQLException {
        byte[] data = row.getBytes(place + 4);
        return new EntryRow(
                row.getLong(place),
                row.getObject(place + 1, UUID.class),
                row.getBytes(place + 2),
                row.getBytes(place + 3),
                data == null
                        ? null
                        : new Told(
                                data,
                                row.getObject(place + 5, UUID.class),
                                row.getObject(place + 6, LocalDate.class),
                                row.getObject(place + 7, UUID.class)));
    }

    /** Where it stands. */
    long position() {
        return position;
    }

    /** Whether it was taken back. */
    boolean isTombstone() {
        return told == null;
    }

    boolean isCoveredBy(FundedPrograms.Funded funded) {
        return told == null || funded.covers(told.programId, told.occurredOn);
    }

    /** The same with nothing left of what it told. */
    EntryRow hidden() {
        return new EntryRow(position, id, subject, TOMBSTONE, null);
    }

    /** Appends the item as JSON; {@link FeedItem} says what it holds. */
    void writeTo(ItemBytes json) {
        json.append(ID).append(id).append(TYPE);
        if (told != null) {
            json.append(TIME).append(told.occurredOn).append(MIDNIGHT);
        }
        json.append(SUBJECT)
                .appendHex(subject)
                .append(SEQUENCE)
                .append(position, DIGITS)
                .append(KIND)
                .append(kind)
                .append(DATA);
        if (told == null) {
            json.append(NO_DATA);
        } else {
            json.append(told.data, told.data.length - 1);
            if (told.corrects == null) {
                json.append(CORRECTS_NOTHING);
            } else {
                json.append(CORRECTS).append(told.corrects).append(END);
            }
        }
    }

    static String sequence(long position) {
        String digits = Long.toString(position);
        return ZEROS.substring(digits.length()) + digits;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What an entry told that was not taken back. */
    private static final class Told {

        private final byte[] data;
        private final UUID programId;
        private final LocalDate occurredOn;
        private final @Nullable UUID corrects;

        Told(byte[] data, UUID programId, LocalDate occurredOn, @Nullable UUID corrects) {
            this.data = data;
            this.programId = programId;
            this.occurredOn = occurredOn;
            this.corrects = corrects;
        }
    }
}
