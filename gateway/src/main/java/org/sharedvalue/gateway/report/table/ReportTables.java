package org.sharedvalue.gateway.report.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.export.Exports;

/** Reports as tables, as they are served or as they were published. */
@ApplicationScoped
public class ReportTables {

    private final Exports exports;
    private final ObjectMapper json;

    ReportTables(Exports exports, ObjectMapper json) {
        this.exports = exports;
        this.json = json;
    }

    /** The same report in another format. */
    public byte[] of(byte[] report, ExportFormat format) {
        try {
            List<JsonNode> rows = ReportTable.of(json.readTree(report)).stream()
                    .<JsonNode>map(json::valueToTree)
                    .toList();
            return exports.whole(format, json.constructType(TableRow.class), rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report of ours cannot be read", impossible);
        }
    }
}
