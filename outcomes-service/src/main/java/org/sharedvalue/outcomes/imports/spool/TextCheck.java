package org.sharedvalue.outcomes.imports.spool;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Finds out, while a file passes, how its text is encoded: as UTF-8 if all of it is, else as Windows-1252, the encoding in
 * which spreadsheets of western Europe write, if it can be that.
 */
final class TextCheck {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MARK = 0xFEFF;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(8 * 1024);
    private final ByteBuffer rest = ByteBuffer.allocate(8 * 1024);
    private long line = 1;
    private long size;
    private int first;
    private boolean windows = true;
    private @Nullable Long notUtf8;

    /** Some more of the file, or a refusal of what no text has. */
    void accept(byte[] bytes, int length) {
        for (int place = 0; place < length; place++) {
            accept(bytes[place] & 0xff);
        }
    }

    private void accept(int octet) {
        if (size < 2) {
            first = first << 8 | octet;
        }
        size++;
        if (size == 2 && (first == MARK || first == 0xFFFE)) {
            throw refused(1, "The file is UTF-16; save it as UTF-8.");
        }
        if (octet == 0) {
            throw refused(line, "Line " + line + " holds a NUL byte, which no text has.");
        }
        windows &= octet != 0x81 && octet != 0x8D && octet != 0x8F && octet != 0x90 && octet != 0x9D;
        if (notUtf8 == null) {
            rest.put((byte) octet);
            if (!rest.hasRemaining()) {
                decode(false);
            }
        }
        line += octet == '\n' ? 1 : 0;
    }

    private void decode(boolean end) {
        rest.flip();
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(rest, characters, end);
        } while (result.isOverflow());
        if (result.isError()) {
            notUtf8 = line;
        }
        rest.compact();
    }

    /**
     * The encoding of the whole file, or a refusal.
     *
     * @param onlyUtf8 whether the sender or the format says that it is UTF-8
     */
    Charset encoding(boolean onlyUtf8) {
        if (size == 0) {
            throw refused(1, "The body is empty.");
        }
        if (notUtf8 == null) {
            decode(true);
        }
        Long wrong = notUtf8;
        if (wrong == null) {
            return StandardCharsets.UTF_8;
        }
        if (onlyUtf8 || !windows) {
            throw refused(wrong, "The file is not UTF-8, from about line " + wrong + " on; save it as UTF-8.");
        }
        return WINDOWS_1252;
    }

    long size() {
        return size;
    }

    private static ProblemException refused(long line, String detail) {
        return new ProblemException(ProblemCode.MALFORMED_FILE, detail).with("line", line);
    }
}
