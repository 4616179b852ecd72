/**
 * Publishes the state of everything a service owns anew, for a gateway that has lost its ledger or topics that were lost.
 * Uses the collections; nobody uses it.
 */
package org.sharedvalue.records.republish;
