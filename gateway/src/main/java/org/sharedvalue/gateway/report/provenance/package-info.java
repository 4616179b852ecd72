/**
 * The way back from a figure to the ledger: the newest entries of the records that count on one side of it. Uses the
 * traces of {@code catalogue}; reads the ledger, the folds and the projection, and serves them over HTTP.
 */
package org.sharedvalue.gateway.report.provenance;
