package org.sharedvalue.records;

import org.jspecify.annotations.Nullable;

/** The writable form of a record: the body of a create, and what a merge patch is applied to. */
public interface CreateRequest {

    /** Longest external id. */
    int MAX_EXTERNAL_ID = 200;

    /** The caller's own id of the record, unique per organisation and collection. */
    @Nullable String externalId();
}
