/**
 * Idempotency keys: a repeated request gets the first answer and has no second effect. Uses {@code web}; is used by
 * {@code Writes} and the batches, and knows no record.
 */
package org.sharedvalue.records.idempotency;
