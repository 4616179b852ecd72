/**
 * What follows the ledger from outside: outcomes as they come in, correction by correction. Reads {@code ledger} and the
 * projections with its own queries; nobody uses it.
 */
package org.sharedvalue.gateway.feed;
