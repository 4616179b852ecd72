package org.sharedvalue.web.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharedvalue.web.http.Accepted;

/** The forms of a collection beside JSON pages. */
public enum ExportFormat {
    CSV(ExportFormat.CSV_TYPE),
    NDJSON(ExportFormat.NDJSON_TYPE);

    /** Media type of a table. */
    public static final String CSV_TYPE = "text/csv";

    /** Media type of one JSON document per line. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    /** The media type as requests and documents write it. */
    public MediaType type() {
        return MediaType.valueOf(type);
    }

    /** The export that a caller prefers; empty if pages of JSON serve as well. */
    public static Optional<ExportFormat> preferred(List<MediaType> acceptable) {
        return Accepted.best(acceptable, List.of(MediaType.APPLICATION_JSON_TYPE, CSV.type(), NDJSON.type()))
                .flatMap(ExportFormat::of);
    }

    /** The export with a media type; empty for JSON and whatever else there is. */
    public static Optional<ExportFormat> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type().isCompatible(type))
                .findFirst();
    }
}
