/** What the gateway asks partner-service at the time of a request: the memberships of the caller's organisation. */
package org.sharedvalue.gateway.partner;
