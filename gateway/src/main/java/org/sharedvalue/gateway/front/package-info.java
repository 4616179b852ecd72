/**
 * The first things a newcomer asks the gateway: what is this, and who am I to it. Uses {@code web} only; nobody uses it.
 */
package org.sharedvalue.gateway.front;
