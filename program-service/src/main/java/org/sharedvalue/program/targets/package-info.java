/**
 * Targets: what a program or a cohort aims at in a figure. Builds on {@code program} and {@code cohort}, uses
 * {@code measure}.
 */
package org.sharedvalue.program.targets;
