package org.sharedvalue.gateway.report.reading;

import java.sql.SQLException;

/** The database does not say what a report is computed from. */
public final class SourceUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceUnreadable(SQLException cause) {
        super("The source of a report cannot be read", cause);
    }
}
