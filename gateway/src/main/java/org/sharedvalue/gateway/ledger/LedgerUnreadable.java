package org.sharedvalue.gateway.ledger;

import java.sql.SQLException;

/** The database does not say what is in the ledger. */
public final class LedgerUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnreadable(SQLException cause) {
        super("The ledger cannot be read now", cause);
    }
}
