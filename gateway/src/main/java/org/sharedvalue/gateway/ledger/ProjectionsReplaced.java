package org.sharedvalue.gateway.ledger;

/**
 * What reports are read from is no longer what it was, though the ledger may not have moved: whoever remembers something
 * of it forgets that now. Told in every gateway.
 *
 * @param epoch epoch of the ledger
 * @param rebuilds how often projections and cells were made anew
 */
public record ProjectionsReplaced(int epoch, long rebuilds) {}
