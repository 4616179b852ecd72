/**
 * Makes projections and figure cells anew from the ledger, beside the live ones, and puts them in their place in one
 * transaction. Uses {@code ledger}, {@code projection}, and the writing part of {@code intake}; nobody uses it.
 */
package org.sharedvalue.gateway.rebuild;
