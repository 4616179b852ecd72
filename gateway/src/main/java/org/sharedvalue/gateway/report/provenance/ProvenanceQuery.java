package org.sharedvalue.gateway.report.provenance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.source.Scope;

/**
 * Which entries are wanted.
 *
 * @param scope what the report is about
 * @param figure the figure
 * @param trace one of its sides
 * @param cutOff the last day that counts
 * @param asOf position of the ledger at which it ends; null for all of it
 * @param after position after which to go on
 * @param limit most entries to answer
 */
record ProvenanceQuery(
        Scope scope,
        FigureDefinition figure,
        Trace trace,
        LocalDate cutOff,
        @Nullable Long asOf,
        long after,
        int limit) {}
