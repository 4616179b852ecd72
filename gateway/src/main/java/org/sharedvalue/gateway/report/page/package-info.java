/**
 * A report as a page for readers: {@code text/html}, in their language, without scripts. Works on the report's JSON, so that
 * what was published is shown as it was published; beside that it uses the catalogue's definitions. {@code report.http} and
 * {@code release.http} answer with it.
 */
@NullMarked
package org.sharedvalue.gateway.report.page;

import org.jspecify.annotations.NullMarked;
