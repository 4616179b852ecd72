package org.sharedvalue.records;

import java.util.UUID;

/** A record that belongs to a program and so to the partnership that runs it; it stays there. */
public interface PartnershipRow {

    /** The partnership that runs the program. */
    UUID partnershipId();
}
