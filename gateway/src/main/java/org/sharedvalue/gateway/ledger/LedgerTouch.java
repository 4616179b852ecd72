package org.sharedvalue.gateway.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.Aggregate;

/**
 * What one ledger entry touched.
 *
 * @param seq position of the entry
 * @param subject id of the record it is about
 * @param version version of that record, 0 if unknown
 * @param programId program whose report it may change
 * @param shared whether it may change the report of any program
 */
record LedgerTouch(
        long seq, String subject, int version, @Nullable UUID programId, boolean shared) {

    /** Whether an event may change the report of any program: it is about a known kind of record of no program. */
    static boolean isShared(@Nullable Aggregate aggregate, @Nullable UUID programId) {
        return aggregate != null && programId == null;
    }

    /** Whether it may change which programs belong to a scope. */
    boolean isStructure() {
        return shared || (programId != null && subject.equals(programId.toString()));
    }
}
