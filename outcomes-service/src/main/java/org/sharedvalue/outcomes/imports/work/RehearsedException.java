package org.sharedvalue.outcomes.imports.work;

import org.sharedvalue.outcomes.imports.row.RowBatch;

/** Takes back what a dry run wrote. */
final class RehearsedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowBatch<?> batch;

    RehearsedException(RowBatch<?> batch) {
        super(null, null, false, false);
        this.batch = batch;
    }

    /** What became of its rows. */
    RowBatch<?> batch() {
        return batch;
    }
}
