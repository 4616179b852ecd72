package org.sharedvalue.outcomes.imports.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Opens files that were sent. */
@ApplicationScoped
public class RowSources {

    private final ObjectMapper json;

    RowSources(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows of a file.
     *
     * @param form the record whose components are the columns
     * @throws MalformedFileException if it has no header, or one with wrong columns
     */
    public RowSource open(InputStream content, Charset encoding, ImportFormat format, Class<?> form)
            throws IOException {
        Reader text = new InputStreamReader(content, encoding);
        return format == ImportFormat.CSV ? new CsvRows(text, form) : new NdjsonRows(text, json);
    }
}
