/**
 * Takes the events of the three topics in, each exactly once in effect: reads records, writes ledger, projections,
 * figure cells and positions in one transaction per batch. Uses {@code ledger}, {@code projection} and {@code figure};
 * none of them knows it.
 */
package org.sharedvalue.gateway.intake;
