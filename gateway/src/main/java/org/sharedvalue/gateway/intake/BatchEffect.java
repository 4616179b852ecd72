package org.sharedvalue.gateway.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.gateway.ledger.LedgerHead;

/**
 * What a batch did once it was committed.
 *
 * @param appended entries it added to the ledger, in order
 * @param head head of the ledger after the last of them; null if it added none
 * @param unknownTypes how many of them are of a type that this version does not know
 * @param parked how many records it put aside
 */
record BatchEffect(List<LedgerEntry> appended, @Nullable LedgerHead head, int unknownTypes, int parked) {

    BatchEffect {
        appended = List.copyOf(appended);
    }
}
