/**
 * A report as rows, for spreadsheets and line-by-line readers. Works on the report's JSON, so that what was published is
 * shown as it was published; uses nothing else of the gateway. {@code report.http} and {@code release.http} answer with them.
 */
@NullMarked
package org.sharedvalue.gateway.report.table;

import org.jspecify.annotations.NullMarked;
