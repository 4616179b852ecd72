/**
 * Placements: where participants gain experience during a program. Builds on {@code enrolment} and {@code reference}.
 */
package org.sharedvalue.outcomes.placement;
