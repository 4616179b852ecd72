package org.sharedvalue.gateway.report.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sharedvalue.gateway.report.table.ReportTable;
import org.sharedvalue.gateway.report.table.TableRow;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.export.Exports;

/** Reports as tables. */
@ApplicationScoped
class ReportTables {

    private final Exports exports;
    private final ObjectMapper json;

    ReportTables(Exports exports, ObjectMapper json) {
        this.exports = exports;
        this.json = json;
    }

    /** The same report in another format. */
    CachedReport of(CachedReport report, ExportFormat format) {
        try {
            List<JsonNode> rows = ReportTable.of(json.readTree(report.body())).stream()
                    .<JsonNode>map(json::valueToTree)
                    .toList();
            return CachedReport.of(exports.whole(format, json.constructType(TableRow.class), rows));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report of ours cannot be read", impossible);
        }
    }
}
