/**
 * Sessions: the dated meetings of a cohort, an explicit list. Builds on {@code cohort} and {@code program}, uses
 * {@code reference}.
 */
package org.sharedvalue.program.session;
