package org.sharedvalue.web.history;

import java.util.List;

/** The changes of one record. */
@FunctionalInterface
public interface VersionHistory {

    /** Those that led to versions before this one, newest first. */
    List<HistoryEntry> before(int version, int most);
}
