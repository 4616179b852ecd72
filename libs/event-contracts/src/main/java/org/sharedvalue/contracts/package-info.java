/**
 * The contract between the three services and the gateway: event types, the envelope, topic names and the one JSON
 * mapper that reads and writes them. Knows no service; every service and the gateway may use it.
 */
package org.sharedvalue.contracts;
