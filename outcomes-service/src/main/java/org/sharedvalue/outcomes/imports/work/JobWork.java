package org.sharedvalue.outcomes.imports.work;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.MalformedFileException;
import org.sharedvalue.outcomes.imports.file.RowSource;
import org.sharedvalue.outcomes.imports.file.RowSources;
import org.sharedvalue.outcomes.imports.file.SourceRow;
import org.sharedvalue.outcomes.imports.row.RowType;
import org.sharedvalue.outcomes.imports.spool.Spool;
import org.sharedvalue.outcomes.imports.spool.SpoolGoneException;
import org.sharedvalue.web.problem.ProblemCode;

/** Works one import off, from where it stands to its end. */
@Singleton
public class JobWork {

    private final List<RowType<?>> types;
    private final RowSources sources;
    private final Spool spool;
    private final BatchWork batches;
    private final Progress progress;
    private final InNameOf inNameOf;
    private final int batchSize;

    JobWork(
            @All List<RowType<?>> types,
            RowSources sources,
            Spool spool,
            BatchWork batches,
            Progress progress,
            InNameOf inNameOf,
            @ConfigProperty(name = "imports.batch-size", defaultValue = "1000") int batchSize) {
        this.types = types;
        this.sources = sources;
        this.spool = spool;
        this.batches = batches;
        this.progress = progress;
        this.inNameOf = inNameOf;
        this.batchSize = batchSize;
    }

    /**
     * Works an import off.
     *
     * @param stopping asked between two batches
     * @return whether it is at its end
     */
    public boolean run(LeasedJob job, BooleanSupplier stopping) {
        try {
            RowType<?> type = types.stream()
                    .filter(each -> each.collection().equals(job.collection()))
                    .findFirst()
                    .orElseThrow();
            RowSource rows =
                    sources.open(spool.open(job.id(), job.chunks()), job.encoding(), job.format(), type.form());
            for (long behind = 0; behind < job.read(); behind++) {
                rows.next();
            }
            return workOff(job, type, rows, stopping);
        } catch (MalformedFileException malformed) {
            end(job, Failure.of(malformed));
        } catch (SpoolGoneException gone) {
            end(job, new Failure(ProblemCode.GONE, "The file waited too long and is no longer kept.", null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return true;
    }

    private boolean workOff(LeasedJob job, RowType<?> type, RowSource rows, BooleanSupplier stopping)
            throws IOException {
        long written = job.read();
        while (true) {
            List<SourceRow> some = new ArrayList<>(batchSize);
            MalformedFileException malformed = fill(some, rows);
            if (!some.isEmpty()) {
                long before = written;
                inNameOf.call(job.sender(), () -> {
                    batches.write(job, type, before, some);
                    return before;
                });
                written += some.size();
            }
            if (malformed != null) {
                throw malformed;
            }
            if (some.size() < batchSize) {
                end(job, null);
                return true;
            }
            if (stopping.getAsBoolean()) {
                return false;
            }
        }
    }

    /** The next rows, up to where the file breaks off; why it does. */
    private @Nullable MalformedFileException fill(List<SourceRow> some, RowSource rows) throws IOException {
        try {
            Optional<SourceRow> next = rows.next();
            while (next.isPresent()) {
                some.add(next.get());
                next = some.size() < batchSize ? rows.next() : Optional.empty();
            }
            return null;
        } catch (MalformedFileException malformed) {
            return malformed;
        }
    }

    private void end(LeasedJob job, @Nullable Failure failure) {
        QuarkusTransaction.requiringNew().run(() -> progress.end(job, failure));
    }
}
