package org.sharedvalue.outcomes.imports;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.outcomes.imports.file.ImportFormat;
import org.sharedvalue.outcomes.imports.spool.Intake;
import org.sharedvalue.outcomes.imports.spool.SpooledFile;
import org.sharedvalue.outcomes.imports.work.ImportWorker;
import org.sharedvalue.records.Writes;
import org.sharedvalue.records.idempotency.Idempotency;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.http.Replies;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Takes in what is sent: whole, or not at all. */
@ApplicationScoped
class Uploads {

    private final Imports imports;
    private final JobRows rows;
    private final Intake intake;
    private final Senders senders;
    private final Writes writes;
    private final Idempotency idempotency;
    private final ImportWorker worker;
    private final long room;
    private final int mostWaiting;

    Uploads(
            Imports imports,
            JobRows rows,
            Intake intake,
            Senders senders,
            Writes writes,
            Idempotency idempotency,
            ImportWorker worker,
            @ConfigProperty(name = "imports.room", defaultValue = "8G") MemorySize room,
            @ConfigProperty(name = "imports.waiting-per-organisation", defaultValue = "100") int mostWaiting) {
        this.imports = imports;
        this.rows = rows;
        this.intake = intake;
        this.senders = senders;
        this.writes = writes;
        this.idempotency = idempotency;
        this.worker = worker;
        this.room = room.asLongValue();
        this.mostWaiting = mostWaiting;
    }

    /** Refuses who may record nothing at all, before a byte of a file is read. */
    void requireAllowed() {
        imports.requireRecording();
    }

    /**
     * The answer to a file.
     *
     * @param onlyUtf8 whether its sender says that it is UTF-8
     */
    Response take(ImportWish wish, InputStream body, boolean onlyUtf8) {
        Sender sender = senders.current();
        if (rows.waiting(sender.owner()) >= mostWaiting) {
            throw Intake.full("Many files of the organisation are waiting; send this one when they are done.");
        }
        UUID id = writes.run(imports, () -> imports.add(new ImportJob(wish, sender), null))
                .id();
        boolean kept = false;
        try {
            SpooledFile file = intake.take(
                    id,
                    body,
                    onlyUtf8 || wish.format() == ImportFormat.NDJSON,
                    wish.toString().getBytes(StandardCharsets.UTF_8),
                    size -> requireRoom(id, size));
            idempotency.bodyWas(file.sha256());
            Response answer = writes.answer(imports, () -> accepted(id, file));
            kept = answer.getHeaderString(Replies.IDEMPOTENCY_REPLAYED) == null;
            worker.wake();
            return answer;
        } catch (IOException broken) {
            throw new ProblemException(ProblemCode.REQUEST_TIMEOUT, "The file did not arrive whole.");
        } finally {
            if (!kept) {
                rows.discard(id);
            }
        }
    }

    private void requireRoom(UUID id, long size) {
        if (rows.grown(id, size) > room) {
            throw Intake.full("The room for files that wait is taken; send this one when others are done.");
        }
    }

    private Response accepted(UUID id, SpooledFile file) {
        rows.arrived(id, file);
        ImportJob job = imports.required(id);
        return Response.accepted(ImportResponse.of(job))
                .header("Location", "/v1/imports/" + id)
                .header("ETag", ETags.of(job.version()))
                .build();
    }
}
