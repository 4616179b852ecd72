/**
 * What figures are computed from: sums of cells at a cut-off, and paid hours with the rates that value them. Pure, knows
 * neither SQL nor figures; uses the metrics of {@code figure} and the event vocabulary.
 */
package org.sharedvalue.gateway.report.cells;
