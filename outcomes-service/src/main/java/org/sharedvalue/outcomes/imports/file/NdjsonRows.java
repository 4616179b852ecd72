package org.sharedvalue.outcomes.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.BoundedReader.RowTooLongException;
import org.sharedvalue.web.problem.ProblemCode;

/** One JSON document per line. */
final class NdjsonRows implements RowSource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BoundedReader bounded;
    private final BufferedReader lines;
    private final ObjectMapper json;
    private long line;

    NdjsonRows(Reader text, ObjectMapper json) {
        this.bounded = new BoundedReader(text);
        this.lines = new BufferedReader(bounded);
        this.json = json;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        String read = nextLine();
        while (read != null && read.isBlank()) {
            read = nextLine();
        }
        return read == null ? Optional.empty() : Optional.of(row(read));
    }

    private SourceRow row(String read) throws MalformedFileException {
        try {
            return new SourceRow(line, json.readTree(read), null);
        } catch (JsonProcessingException noJson) {
            // Its message quotes the line.
            throw new MalformedFileException(line, ProblemCode.MALFORMED_FILE, "The line is not one JSON document.");
        }
    }

    private @Nullable String nextLine() throws IOException {
        line++;
        bounded.rowBegins();
        try {
            String read = lines.readLine();
            return read != null && line == 1 && read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
        } catch (RowTooLongException endless) {
            throw new MalformedFileException(
                    line, ProblemCode.TOO_LONG, "The line has more than " + BoundedReader.MOST + " characters.");
        }
    }
}
