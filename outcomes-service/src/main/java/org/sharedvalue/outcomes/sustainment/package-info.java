/**
 * Sustainment checks: scheduled tests that a started job still holds after 13, 26 and 52 weeks. Builds on {@code
 * enrolment}; {@code outcome} tells it which start is an enrolment's index job.
 */
package org.sharedvalue.outcomes.sustainment;
