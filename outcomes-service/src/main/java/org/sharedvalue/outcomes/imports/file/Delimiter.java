package org.sharedvalue.outcomes.imports.file;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what stands between the cells of a table. */
final class Delimiter {

    private static final char[] KNOWN = {',', ';', '\t'};
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Delimiter() {}

    /** What stands most often in the first line; the reader then stands at its beginning, behind a byte order mark. */
    static char of(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] counts = new int[KNOWN.length];
        for (int read = 0; read < LONGEST_HEADER; read++) {
            int next = text.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            for (int place = 0; place < KNOWN.length; place++) {
                counts[place] += next == KNOWN[place] ? 1 : 0;
            }
        }
        text.reset();
        int most = 0;
        for (int place = 1; place < KNOWN.length; place++) {
            most = counts[place] > counts[most] ? place : most;
        }
        return KNOWN[most];
    }
}
