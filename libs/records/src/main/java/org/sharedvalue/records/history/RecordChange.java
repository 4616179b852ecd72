package org.sharedvalue.records.history;

import java.util.UUID;
import org.sharedvalue.web.history.HistoryEntry;

/**
 * One change of one of many records.
 *
 * @param recordId the record
 * @param entry what changed
 */
public record RecordChange(UUID recordId, HistoryEntry entry) {}
