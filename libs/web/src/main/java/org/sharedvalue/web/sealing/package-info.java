/**
 * Encryption at rest of what nobody may read in a database, a dump or a backup, with keys that the database never sees. Knows
 * no other package.
 */
package org.sharedvalue.web.sealing;
