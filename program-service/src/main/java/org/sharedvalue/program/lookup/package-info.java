/**
 * What the other services may ask about programs, cohorts and sessions before they refer to them. Builds on {@code program},
 * {@code cohort} and {@code session}; is never routed by the gateway.
 */
package org.sharedvalue.program.lookup;
