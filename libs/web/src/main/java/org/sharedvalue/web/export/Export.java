package org.sharedvalue.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows as they are read, so that an export of any size needs the memory of one batch; between two batches nothing
 * of the database is held, however slowly the client reads.
 */
final class Export implements StreamingOutput {

    private final ExportFormat format;
    private final ObjectMapper json;
    private final Columns columns;
    private final List<JsonNode> first;
    private final Supplier<List<JsonNode>> batches;

    /**
     * An export that is ready to be written.
     *
     * @param first the first rows
     * @param batches the rows after them at each call, none at the end
     */
    Export(
            ExportFormat format,
            ObjectMapper json,
            Columns columns,
            List<JsonNode> first,
            Supplier<List<JsonNode>> batches) {
        this.format = format;
        this.json = json;
        this.columns = columns;
        this.first = first;
        this.batches = batches;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        if (format == ExportFormat.CSV) {
            writeTable(writer);
        } else {
            writeLines(writer);
        }
        writer.flush();
    }

    private void writeTable(Writer writer) throws IOException {
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(columns.header());
        for (List<JsonNode> rows = first; !rows.isEmpty(); rows = batches.get()) {
            for (JsonNode row : rows) {
                table.printRecord(columns.cells(row));
            }
        }
    }

    private void writeLines(Writer writer) throws IOException {
        long count = 0;
        for (List<JsonNode> rows = first; !rows.isEmpty(); rows = batches.get()) {
            for (JsonNode row : rows) {
                writer.write(json.writeValueAsString(row));
                writer.write('\n');
                count++;
            }
        }
        ObjectNode end = json.createObjectNode().put("end", true).put("count", count);
        writer.write(json.writeValueAsString(end));
        writer.write('\n');
    }
}
