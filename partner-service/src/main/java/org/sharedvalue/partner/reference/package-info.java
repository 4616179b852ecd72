/**
 * What the other services may ask about partnerships, organisations, challenges and pilots before they refer to
 * them. Builds on the packages of all four; is never routed by the gateway.
 */
package org.sharedvalue.partner.reference;
