/**
 * Serves releases: who makes, publishes and reads which, lists of them, and what changed from one to another. Uses {@code
 * release}, the scopes of {@code report} and {@code collection}.
 */
package org.sharedvalue.gateway.release.http;
