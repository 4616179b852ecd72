/**
 * Volunteer assignments: an employer's volunteer in a role of a program. Builds on {@code program} and {@code cohort};
 * uses {@code reference}; volunteer contributions build on it.
 */
package org.sharedvalue.program.volunteerassignment;
