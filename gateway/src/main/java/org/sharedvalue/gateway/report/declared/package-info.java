/**
 * Totals that arrived without people behind them, shown beside measured figures and never added to them. Pure; uses the
 * {@code catalogue} to see which of them are halves of one ratio.
 */
package org.sharedvalue.gateway.report.declared;
