package org.sharedvalue.outcomes.imports.file;

/** The forms in which rows are sent. */
public enum ImportFormat {
    CSV,
    NDJSON
}
