package org.sharedvalue.outcomes.imports.file;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other. */
public interface RowSource {

    /**
     * The next row; empty at the end.
     *
     * @throws MalformedFileException where the file cannot be read on
     */
    Optional<SourceRow> next() throws IOException;
}
