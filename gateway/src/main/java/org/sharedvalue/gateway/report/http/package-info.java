/**
 * Reports over HTTP: reads the query, waits for the caller's own writes, serves bytes that are computed once per state of
 * the ledger. Uses the rest of {@code report} and the watch on the ledger.
 */
package org.sharedvalue.gateway.report.http;
