/**
 * Encryption at rest of what nobody may read in the database, a dump or a backup. Knows no entity.
 */
package org.sharedvalue.outcomes.sealing;
