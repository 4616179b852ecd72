/**
 * The attendance of sessions, a whole session at a time. Builds on {@code enrolment} and {@code reference}; a session
 * itself is program-service's.
 */
package org.sharedvalue.outcomes.attendance;
