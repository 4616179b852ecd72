package org.sharedvalue.web.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Answers with exports; few run at a time, because each holds a thread for as long as its client reads. */
@ApplicationScoped
public class Exports {

    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json;
    private final Semaphore places;

    Exports(ObjectMapper json, @ConfigProperty(name = "web.exports-at-a-time", defaultValue = "16") int atATime) {
        this.json = json;
        this.places = new Semaphore(atATime);
    }

    /**
     * The answer that holds everything.
     *
     * @param representation type of the rows, whose fields are the columns
     * @param batches the next rows at each call, none at the end; each call reads in a transaction of its own
     */
    public Response response(ExportFormat format, JavaType representation, Supplier<List<JsonNode>> batches) {
        // The first rows are read here, where a refusal is still answered as a problem.
        StreamingOutput export = new Export(format, json, new Columns(json, representation), batches.get(), batches);
        StreamingOutput limited = output -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(ProblemCode.UNAVAILABLE, "Many exports are running; try again soon.");
            }
            try {
                export.write(output);
            } finally {
                places.release();
            }
        };
        return Response.ok(limited, format.type().withCharset("UTF-8")).build();
    }

    /**
     * A few rows that are known, such as those of a report. A table begins with the mark by which a spreadsheet tells that
     * it is UTF-8.
     */
    public byte[] whole(ExportFormat format, JavaType representation, List<JsonNode> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (format == ExportFormat.CSV) {
                bytes.writeBytes(BYTE_ORDER_MARK);
            }
            new Export(format, json, new Columns(json, representation), rows, List::of).write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
