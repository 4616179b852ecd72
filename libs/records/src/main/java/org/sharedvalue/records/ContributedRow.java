package org.sharedvalue.records;

import java.util.UUID;

/** A record of a program that is one member's own: what it puts in. */
public interface ContributedRow extends PartnershipRow {

    /** The organisation whose own it is. */
    UUID contributorId();
}
