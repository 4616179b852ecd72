package org.sharedvalue.gateway.ledger;

import jakarta.persistence.Entity;
import org.sharedvalue.gateway.report.ReaderOfTheLedger;

/** Breaks rules on purpose: an entity in the gateway, and a writer that knows a reader. */
@Entity
public class EntityInTheLedger {

    private ReaderOfTheLedger reader;

    public ReaderOfTheLedger reader() {
        return reader;
    }
}
