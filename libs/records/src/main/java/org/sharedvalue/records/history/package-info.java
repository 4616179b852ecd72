/**
 * Who changed a record, when, how and why: written in the transaction of each change, read by whoever sees the record.
 * Knows no entity and no collection.
 */
package org.sharedvalue.records.history;
