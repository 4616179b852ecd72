package org.sharedvalue.gateway.report.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How wide a report is. */
public enum ScopeKind {
    PROGRAM,
    /** All programs of a partnership. */
    PARTNERSHIP,
    /** All programs in which an organisation did more than pay, with what itself put in and whom itself hired. */
    ORGANISATION,
    /** Everything that the caller may see; people are not told apart across it. */
    PORTFOLIO;

    /** The word of the contract. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
