package org.sharedvalue.gateway.feed.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Bytes of items on their way out. What is ASCII or stored as it is shown goes through no characters. */
final class ItemBytes {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DASH = {'-'};
    private static final int TEN = 10;
    private static final int BITS = 4;
    private static final int MASK = 0xf;

    private byte[] bytes;
    private int length;

    ItemBytes(int expected) {
        bytes = new byte[expected];
    }

    ItemBytes append(byte[] more) {
        return append(more, more.length);
    }

    /** Appends the first of them. */
    ItemBytes append(byte[] more, int count) {
        require(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** Appends a number with zeros before it. */
    ItemBytes append(long number, int digits) {
        require(digits);
        long rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = DIGITS[(int) (rest % TEN)];
            rest /= TEN;
        }
        length += digits;
        return this;
    }

    ItemBytes append(LocalDate day) {
        return append(day.getYear(), 4)
                .append(DASH)
                .append(day.getMonthValue(), 2)
                .append(DASH)
                .append(day.getDayOfMonth(), 2);
    }

    ItemBytes appendHex(byte[] binary) {
        require(2 * binary.length);
        for (byte each : binary) {
            bytes[length++] = DIGITS[(each >> BITS) & MASK];
            bytes[length++] = DIGITS[each & MASK];
        }
        return this;
    }

    ItemBytes append(UUID id) {
        long most = id.getMostSignificantBits();
        long least = id.getLeastSignificantBits();
        return hex(most >>> 32, 8)
                .append(DASH)
                .hex(most >>> 16, 4)
                .append(DASH)
                .hex(most, 4)
                .append(DASH)
                .hex(least >>> 48, 4)
                .append(DASH)
                .hex(least, 12);
    }

    private ItemBytes hex(long number, int digits) {
        require(digits);
        for (int digit = digits - 1; digit >= 0; digit--) {
            bytes[length++] = DIGITS[(int) (number >>> (BITS * digit)) & MASK];
        }
        return this;
    }

    private void require(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
