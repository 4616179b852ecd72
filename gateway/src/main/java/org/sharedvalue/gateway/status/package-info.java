/**
 * How far the gateway is with taking in, for operators. Reads {@code intake}, {@code ledger} and its own queries; nobody
 * uses it.
 */
package org.sharedvalue.gateway.status;
