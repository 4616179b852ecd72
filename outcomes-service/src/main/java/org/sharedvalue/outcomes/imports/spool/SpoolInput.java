package org.sharedvalue.outcomes.imports.spool;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Pieces as one stream. */
final class SpoolInput extends InputStream {

    private final IntFunction<byte[]> pieces;
    private final int count;
    private byte[] piece = {};
    private int next;
    private int place;

    SpoolInput(IntFunction<byte[]> pieces, int count) {
        this.pieces = pieces;
        this.count = count;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[place++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int read = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, buffer, offset, read);
        place += read;
        return read;
    }

    private boolean isAtEnd() {
        while (place == piece.length) {
            if (next == count) {
                return true;
            }
            piece = pieces.apply(next++);
            place = 0;
        }
        return false;
    }
}
