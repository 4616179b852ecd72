/**
 * The outbox: events are appended in the transaction that makes them and carried to Kafka by a relay, at least once and
 * in order per aggregate. Uses the event contracts; is used by the three services, never by the gateway.
 */
package org.sharedvalue.outbox;
