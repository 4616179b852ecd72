/**
 * Keeps what was sent until it has been worked off: sealed, in pieces, in the database, so that it outlives the process and
 * every replica finds it. Knows no rows.
 */
package org.sharedvalue.outcomes.imports.spool;
