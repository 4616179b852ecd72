package org.sharedvalue.gateway.report.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.ReportQuery;

/**
 * Which bytes are wanted.
 *
 * @param query the report
 * @param namedCutOff the cut-off as the caller named it; links keep to it
 */
record ReportKey(ReportQuery query, @Nullable LocalDate namedCutOff) {}
