package org.sharedvalue.web.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Answers with exports; few run at a time, because each holds a thread for as long as its client reads. */
@ApplicationScoped
public class Exports {

    private static final int AT_A_TIME = 16;

    private final ObjectMapper json;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Exports(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The answer that holds everything.
     *
     * @param representation type of the rows, whose fields are the columns
     * @param batches the next rows at each call, none at the end; each call reads in a transaction of its own
     */
    public Response response(ExportFormat format, JavaType representation, Supplier<List<JsonNode>> batches) {
        StreamingOutput export = new Export(format, json, new Columns(json, representation), batches);
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
}
