package org.sharedvalue.records.idempotency;

import java.util.UUID;

/**
 * An item of a lenient batch that was carried out.
 *
 * @param recordId the record it made or moved
 * @param version the record's version after that
 */
public record DoneItem(UUID recordId, int version) {}
