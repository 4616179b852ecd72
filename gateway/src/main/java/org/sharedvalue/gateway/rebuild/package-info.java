/**
 * Makes projections and figure cells anew from the ledger, beside the live ones: to put them in their place in one
 * transaction, or to read once what they were at an earlier position. Uses {@code ledger}, {@code projection}, and the writing
 * part of {@code intake}; {@code report} reads earlier positions through it.
 */
package org.sharedvalue.gateway.rebuild;
