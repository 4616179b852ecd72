package org.sharedvalue.outcomes.imports.row;

import org.sharedvalue.records.Records;

/**
 * The rows of one collection. A bean of this type is all that a collection needs to be imported.
 *
 * @param <R> the row
 */
public interface RowType<R extends ImportRow> {

    /** The name of the collection in the API's paths. */
    String collection();

    /** The columns. */
    Class<R> form();

    /** What the rows are written to. */
    Records<?> records();

    /**
     * Before the transaction: finds the ids behind external ids, asks other services once about each distinct id that the
     * rows name, and refuses the rows that name what nobody knows.
     */
    void prepare(RowBatch<R> batch);

    /** Within the transaction: writes what is open in the batch; a row that a rule refuses is refused alone. */
    void write(RowBatch<R> batch);
}
