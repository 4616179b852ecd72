package org.sharedvalue.outcomes.imports;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.ImportFormat;
import org.sharedvalue.records.CreateRequest;

/**
 * What is to be done with a file.
 *
 * @param collection name of the collection that its rows belong to
 * @param format form of the file
 * @param dryRun whether nothing is to be written
 */
public record ImportWish(String collection, ImportFormat format, boolean dryRun) implements CreateRequest {

    /** Imports have none. */
    @Override
    public @Nullable String externalId() {
        return null;
    }
}
