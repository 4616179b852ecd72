package org.sharedvalue.gateway.report;

import org.sharedvalue.gateway.ledger.EntityInTheLedger;

/** Breaks rules on purpose: closes a cycle. */
public class ReaderOfTheLedger {

    private EntityInTheLedger ledger;

    public EntityInTheLedger ledger() {
        return ledger;
    }
}
