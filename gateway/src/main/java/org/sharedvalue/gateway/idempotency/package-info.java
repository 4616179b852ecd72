/**
 * Idempotency keys of requests that the gateway itself carries out: a repetition gets the first answer and has no second
 * effect. The same promises as {@code records} makes, over plain JDBC. Uses {@code web}; knows no other package.
 */
package org.sharedvalue.gateway.idempotency;
