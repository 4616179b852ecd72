/**
 * The front door: passes requests for the three services on by a fixed table and streams both ways. Reads nothing of the
 * gateway's own data; uses {@code web} for problems.
 */
package org.sharedvalue.gateway.proxy;
