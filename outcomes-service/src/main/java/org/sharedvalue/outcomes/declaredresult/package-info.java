/**
 * Declared results: totals that arrive without people behind them, shown beside measured figures and never added. Builds
 * on {@code reference} only.
 */
package org.sharedvalue.outcomes.declaredresult;
