/**
 * Cohorts: the intakes of a program. Builds on {@code program}; contributions and volunteering build on it.
 */
package org.sharedvalue.program.cohort;
