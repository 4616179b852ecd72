/**
 * Contributions: what organisations put into a program, apart from time. Builds on {@code program} and {@code cohort};
 * uses {@code reference} and {@code money}.
 */
package org.sharedvalue.program.contribution;
