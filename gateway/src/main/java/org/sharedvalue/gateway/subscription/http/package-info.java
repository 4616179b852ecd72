/** Subscriptions over HTTP: made and revoked by the admin, shown to the funder as well. Nobody uses it. */
package org.sharedvalue.gateway.subscription.http;
