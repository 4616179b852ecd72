/**
 * The ordered record of every event taken in, and the view of its head that readers wait on. Knows only the event
 * contract; intake appends to it, reports, feeds and status read it.
 */
package org.sharedvalue.gateway.ledger;
