/**
 * The shared-value report: its shape in JSON and how it follows from its source. Pure; uses {@code source},
 * {@code catalogue}, {@code declared} and {@code value}, and is served by {@code http}.
 */
package org.sharedvalue.gateway.report;
