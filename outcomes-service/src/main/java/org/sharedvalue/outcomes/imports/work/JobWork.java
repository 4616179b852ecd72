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
    private final int rehearsedTogether;

    JobWork(
            @All List<RowType<?>> types,
            RowSources sources,
            Spool spool,
            BatchWork batches,
            Progress progress,
            InNameOf inNameOf,
            @ConfigProperty(name = "imports.batch-size", defaultValue = "500") int batchSize,
            @ConfigProperty(name = "imports.rehearsed-together", defaultValue = "5000") int rehearsedTogether) {
        this.types = types;
        this.sources = sources;
        this.spool = spool;
        this.batches = batches;
        this.progress = progress;
        this.inNameOf = inNameOf;
        this.batchSize = batchSize;
        this.rehearsedTogether = rehearsedTogether;
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
        // A dry run sees what rows before would have done as far as they are in one transaction with it.
        int most = job.dryRun() ? rehearsedTogether : batchSize;
        while (true) {
            List<SourceRow> some = new ArrayList<>(batchSize);
            MalformedFileException malformed = fill(some, rows, most);
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
            if (some.size() < most) {
                end(job, null);
                return true;
            }
            if (stopping.getAsBoolean()) {
                return false;
            }
        }
    }

    /** The next rows, up to where the file breaks off; why it does. */
    private @Nullable MalformedFileException fill(List<SourceRow> some, RowSource rows, int most) throws IOException {
        try {
            Optional<SourceRow> next = rows.next();
            while (next.isPresent()) {
                some.add(next.get());
                next = some.size() < most ? rows.next() : Optional.empty();
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
