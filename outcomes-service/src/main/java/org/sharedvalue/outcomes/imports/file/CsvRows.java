package org.sharedvalue.outcomes.imports.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.BoundedReader.RowTooLongException;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A table as spreadsheets write it: commas, semicolons or tabs between cells, lines that end in any way, a mark in front. */
final class CsvRows implements RowSource {

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<CsvColumn> columns;
    private long line;

    CsvRows(Reader text, Class<?> form) throws IOException {
        bounded = new BoundedReader(text);
        BufferedReader buffered = new BufferedReader(bounded);
        char delimiter = Delimiter.of(buffered);
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(buffered);
        records = parser.iterator();
        columns = columns(nextRecord(), new CsvColumns(form));
    }

    private static List<CsvColumn> columns(@Nullable CSVRecord header, CsvColumns known) throws MalformedFileException {
        if (header == null) {
            throw new MalformedFileException(1, ProblemCode.MALFORMED_FILE, "The file is empty; it has no header.");
        }
        Map<String, CsvColumn> byName = known.byName();
        List<CsvColumn> found = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            CsvColumn column = byName.get(header.get(place).strip());
            if (column == null) {
                // A file without a header has a row here, so what stands here is not repeated.
                throw new MalformedFileException(
                        1,
                        ProblemCode.UNKNOWN_PROPERTY,
                        "Column " + (place + 1) + " has no known name. The columns are: "
                                + String.join(", ", byName.keySet()) + ".");
            }
            if (found.contains(column)) {
                throw new MalformedFileException(
                        1, ProblemCode.DUPLICATE_VALUE, "The column " + column.name() + " stands twice.");
            }
            found.add(column);
        }
        Optional<String> missing =
                known.needed().filter(name -> !found.contains(byName.get(name))).findFirst();
        if (missing.isPresent()) {
            throw new MalformedFileException(
                    1, ProblemCode.MISSING, "The column " + missing.get() + " is missing, which every row needs.");
        }
        return found;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        CSVRecord read = nextRecord();
        while (read != null && isBlank(read)) {
            read = nextRecord();
        }
        return Optional.ofNullable(read).map(this::row);
    }

    private static boolean isBlank(CSVRecord read) {
        return read.stream().allMatch(String::isBlank);
    }

    private SourceRow row(CSVRecord read) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        try {
            for (int place = 0; place < read.size(); place++) {
                String cell = read.get(place);
                if (!cell.isEmpty()) {
                    column(place).put(cell, row);
                }
            }
            return new SourceRow(line, row, null);
        } catch (ProblemException refusal) {
            return new SourceRow(line, row, refusal);
        }
    }

    private CsvColumn column(int place) {
        if (place >= columns.size()) {
            throw new ProblemException(
                    ProblemCode.MALFORMED_VALUE, "The row has more cells than the file has columns.");
        }
        return columns.get(place);
    }

    private @Nullable CSVRecord nextRecord() throws IOException {
        line = parser.getCurrentLineNumber() + 1;
        bounded.rowBegins();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException failure) {
            throw failed(failure.getCause());
        }
    }

    private IOException failed(@Nullable IOException failure) {
        if (failure instanceof RowTooLongException) {
            return new MalformedFileException(
                    line,
                    ProblemCode.TOO_LONG,
                    "The row has more than " + BoundedReader.MOST + " characters; is a quote not closed?");
        }
        return failure instanceof CSVException || failure == null
                ? new MalformedFileException(
                        line, ProblemCode.MALFORMED_FILE, "The quotes of the row do not fit together.")
                : failure;
    }
}
