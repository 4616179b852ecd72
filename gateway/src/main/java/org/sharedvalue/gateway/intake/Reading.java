package org.sharedvalue.gateway.intake;

import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.ledger.LedgerEntry;

/** What a record turned out to be. */
sealed interface Reading {

    /**
     * An event of a type that this version knows.
     *
     * @param entry its ledger entry
     * @param event what happened
     */
    record Event(LedgerEntry entry, DomainEvent event) implements Reading {}

    /**
     * An event of a type that this version does not know: kept, and projected by nobody.
     *
     * @param entry its ledger entry
     */
    record UnknownType(LedgerEntry entry) implements Reading {}

    /** A record that says nothing: a heartbeat or a tombstone. */
    record Nothing() implements Reading {}

    /**
     * A record that is no event of the contract.
     *
     * @param reason why, without anything of its content
     */
    record Unreadable(String reason) implements Reading {}
}
