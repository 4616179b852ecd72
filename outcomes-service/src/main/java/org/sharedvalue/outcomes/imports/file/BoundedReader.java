package org.sharedvalue.outcomes.imports.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that never ends, such as one with a quote that is not closed, before it fills the memory. */
final class BoundedReader extends FilterReader {

    /** Most characters of a row; what is read ahead counts too. */
    static final int MOST = 256 * 1024;

    private int since;

    BoundedReader(Reader in) {
        super(in);
    }

    /** A new row begins. */
    void rowBegins() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws RowTooLongException {
        since += more;
        if (since > MOST) {
            throw new RowTooLongException();
        }
    }

    /** The row at hand is longer than any row may be. */
    static final class RowTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
