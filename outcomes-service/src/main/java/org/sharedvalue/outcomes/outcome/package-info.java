/**
 * Outcomes: achieved, dated, typed, verifiable changes for one participant, and which job start is an enrolment's index
 * job. Builds on {@code enrolment}, {@code sustainment} and {@code reference}.
 */
package org.sharedvalue.outcomes.outcome;
