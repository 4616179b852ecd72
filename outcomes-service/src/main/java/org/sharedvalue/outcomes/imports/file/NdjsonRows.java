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
import org.sharedvalue.web.problem.ProblemException;

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

    /** A line that is no JSON is refused alone: the next one begins where it ends, whatever it holds. */
    private SourceRow row(String read) {
        try {
            return new SourceRow(line, json.readTree(read), null);
        } catch (JsonProcessingException noJson) {
            // Its message quotes the line.
            return new SourceRow(
                    line,
                    json.createObjectNode(),
                    ProblemException.at("", ProblemCode.MALFORMED_JSON, "The line is not one JSON document."));
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
