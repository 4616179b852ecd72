/**
 * Writes the feeds: follows the ledger, folds what it says about an outcome, and appends what each funder is to be told of it.
 * Reads {@code ledger} and the projections, owns the tables of feeds; {@code reading} reads them.
 */
package org.sharedvalue.gateway.feed.feeding;
