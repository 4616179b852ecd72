/** Serves the feeds over HTTP, to subscribers alone. Uses {@code feeding} for what is written there; nobody uses it. */
package org.sharedvalue.gateway.feed.reading;
