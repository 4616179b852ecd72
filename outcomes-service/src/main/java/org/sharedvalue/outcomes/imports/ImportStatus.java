package org.sharedvalue.outcomes.imports;

/** The states of an import. */
public enum ImportStatus {
    /** The file is here and waits for the imports of its sender before it. */
    QUEUED,
    /** Its rows are being written. */
    RUNNING,
    /** Every row was looked at. */
    COMPLETED,
    /** It could not be read to its end; what was written before stays. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
