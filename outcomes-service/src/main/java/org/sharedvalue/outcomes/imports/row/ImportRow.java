package org.sharedvalue.outcomes.imports.row;

import org.jspecify.annotations.Nullable;

/** One row of an import: a record whose components are the columns, with the names that the API gives its fields. */
public interface ImportRow {

    /** The caller's own id of what the row is about, by which the row is known when it comes again. */
    @Nullable String externalId();
}
