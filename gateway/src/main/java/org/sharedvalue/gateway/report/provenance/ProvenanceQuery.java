package org.sharedvalue.gateway.report.provenance;

import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.gateway.report.catalogue.Trace;

/**
 * Which entries are wanted.
 *
 * @param programId the program
 * @param trace the side of the figure
 * @param cutOff the last day that counts
 * @param after position after which to go on
 * @param limit most entries to answer
 */
record ProvenanceQuery(UUID programId, Trace trace, LocalDate cutOff, long after, int limit) {}
