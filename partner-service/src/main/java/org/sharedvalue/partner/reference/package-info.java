/**
 * What the other services may ask about partnerships and organisations before they refer to them. Builds on
 * {@code organisation} and {@code partnership}; is never routed by the gateway.
 */
package org.sharedvalue.partner.reference;
