package org.sharedvalue.gateway.report.source;

import org.sharedvalue.gateway.report.cells.Basis;

/**
 * A target, with what its figure is computed from to be held against it.
 *
 * @param target the target
 * @param basis of what came in its period where the figure adds up, else of the scope at its end or the cut-off
 */
public record Aim(Target target, Basis basis) {}
