/**
 * What the other services may ask about programs and cohorts before they refer to them. Builds on {@code program} and
 * {@code cohort}; is never routed by the gateway.
 */
package org.sharedvalue.program.lookup;
