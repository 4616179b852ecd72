/**
 * What every record of the three owning services has in common: id, version and external id, a status with its chart,
 * the event of each change, and its collection over HTTP. Knows no entity; uses {@code web} and {@code outbox}; is used
 * by the three services, never by the gateway.
 */
package org.sharedvalue.records;
