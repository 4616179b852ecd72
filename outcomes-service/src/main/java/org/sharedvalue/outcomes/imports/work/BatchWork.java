package org.sharedvalue.outcomes.imports.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.SourceRow;
import org.sharedvalue.outcomes.imports.row.Forgotten;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.outcomes.imports.row.RowBatch;
import org.sharedvalue.outcomes.imports.row.RowType;
import org.sharedvalue.outcomes.imports.spool.ForgottenNames;
import org.sharedvalue.records.DatabaseProblems;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** Writes some rows of an import in one transaction, together with how far the import is then. */
@ApplicationScoped
class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class);

    private final Requests requests;
    private final Writes writes;
    private final Progress progress;
    private final ForgottenNames forgottenNames;

    BatchWork(Requests requests, Writes writes, Progress progress, ForgottenNames forgottenNames) {
        this.requests = requests;
        this.writes = writes;
        this.progress = progress;
        this.forgottenNames = forgottenNames;
    }

    /**
     * Writes rows, of which those before are written.
     *
     * @throws PostponedException if something that is asked is away
     * @throws LeaseLostException if another worker has the import
     */
    <R extends ImportRow> void write(LeasedJob job, RowType<R> type, long before, List<SourceRow> rows) {
        RowBatch<R> batch = new RowBatch<>(type.form());
        rows.forEach(row -> batch.add(row.line(), () -> read(row, type.form())));
        try {
            type.prepare(batch);
            run(job, type, before, batch);
        } catch (LeaseLostException | PostponedException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            apart(job, type, before, rows, failure);
        }
    }

    private <R extends ImportRow> R read(SourceRow row, Class<R> form) {
        if (row.refusal() != null) {
            throw row.refusal();
        }
        if (!row.value().isObject()) {
            throw new ProblemException(ProblemCode.WRONG_TYPE, "The row is no JSON object.");
        }
        return requests.read(row.value(), form);
    }

    private <R extends ImportRow> void run(LeasedJob job, RowType<R> type, long before, RowBatch<R> batch) {
        try {
            writes.run(type.records(), () -> {
                long refused = progress.hold(job, before);
                RowBatch<R> attempt = batch.attempt(new Remembered(job));
                type.write(attempt);
                if (job.dryRun()) {
                    throw new RehearsedException(attempt);
                }
                advance(job, attempt, refused);
                return attempt;
            });
        } catch (RehearsedException rehearsed) {
            RowBatch<?> seen = rehearsed.batch();
            writes.run(type.records(), () -> {
                advance(job, seen, progress.hold(job, before));
                return seen;
            });
        }
    }

    private void advance(LeasedJob job, RowBatch<?> batch, long refusedBefore) {
        progress.advance(job, batch.tally(), batch.errors(), refusedBefore < Progress.MOST_ERRORS);
    }

    /** What fails for one row need not fail for the others: halves, until a row stands alone. */
    private <R extends ImportRow> void apart(
            LeasedJob job, RowType<R> type, long before, List<SourceRow> rows, RuntimeException failure) {
        if (isPassing(failure)) {
            throw new PostponedException(failure);
        }
        if (rows.size() > 1) {
            int half = rows.size() / 2;
            write(job, type, before, rows.subList(0, half));
            write(job, type, before + half, rows.subList(half, rows.size()));
            return;
        }
        RowBatch<R> refused = new RowBatch<>(type.form());
        rows.forEach(row -> refused.add(row.line(), () -> {
            throw refusal(failure);
        }));
        writes.run(type.records(), () -> {
            advance(job, refused, progress.hold(job, before));
            return refused;
        });
    }

    private static ProblemException refusal(RuntimeException failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal;
        }
        LOG.error("A row of an import failed in a way that the rules do not foresee", failure);
        return new ProblemException(ProblemCode.INTERNAL_ERROR, ProblemCode.INTERNAL_ERROR.title() + ".");
    }

    private static boolean isPassing(RuntimeException failure) {
        return failure instanceof ProblemException refusal
                ? refusal.code() == ProblemCode.UNAVAILABLE || refusal.code() == ProblemCode.CONCURRENT_CHANGE
                : DatabaseProblems.isOutage(failure);
    }

    /** Asked for in the transaction, once, and not before what is recorded has been read. */
    private final class Remembered implements Forgotten {

        private final LeasedJob job;
        private @Nullable Set<String> names;

        Remembered(LeasedJob job) {
            this.job = job;
        }

        @Override
        public boolean has(String externalId) {
            Set<String> known = names;
            if (known == null) {
                known = new HashSet<>(forgottenNames.of(job.id()));
                names = known;
            }
            return known.contains(externalId);
        }
    }
}
