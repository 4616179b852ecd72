/**
 * Enrolments: one participant in one program, usually in one cohort, with the places of cohorts. Builds on {@code
 * participant} and {@code reference}; outcomes and sustainment checks build on it.
 */
package org.sharedvalue.outcomes.enrolment;
