package org.sharedvalue.gateway.collection;

import java.util.Map;

/**
 * What a write did.
 *
 * @param record the record as it is now
 * @param secrets what the first answer says beside, by name, and no other ever
 * @param <E> the record
 */
public record Done<E extends OwnRecord<?>>(E record, Map<String, String> secrets) {

    public Done {
        secrets = Map.copyOf(secrets);
    }

    /** A write that anybody may hear everything of. */
    public Done(E record) {
        this(record, Map.of());
    }
}
