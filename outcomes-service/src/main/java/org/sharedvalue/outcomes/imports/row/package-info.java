/**
 * What a row of an import is to a collection: its columns, and how a batch of rows becomes writes by the rules of the single
 * calls. Each feature says it for its collection in a {@link org.sharedvalue.outcomes.imports.row.RowType} of its own; this
 * package knows none of them.
 */
package org.sharedvalue.outcomes.imports.row;
