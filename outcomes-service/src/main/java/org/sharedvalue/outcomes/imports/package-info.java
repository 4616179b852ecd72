/**
 * Imports: files of rows that are taken in as they come and worked off in the background, each row by the rules of the single
 * call. Builds on {@code sealing} and the libraries; the features say in a
 * {@link org.sharedvalue.outcomes.imports.row.RowType} what a row of theirs is.
 */
package org.sharedvalue.outcomes.imports;
