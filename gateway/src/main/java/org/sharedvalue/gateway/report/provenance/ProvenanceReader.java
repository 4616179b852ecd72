package org.sharedvalue.gateway.report.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.reading.EarlierSnapshots;
import org.sharedvalue.gateway.report.reading.ReportReader;
import org.sharedvalue.gateway.report.reading.ScopeReader;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.ReportSource;
import org.sharedvalue.gateway.report.source.Sectors;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads what is behind one side of a figure. */
@ApplicationScoped
class ProvenanceReader {

    private final Snapshots snapshots;
    private final EarlierSnapshots earlier;

    ProvenanceReader(Snapshots snapshots, EarlierSnapshots earlier) {
        this.snapshots = snapshots;
        this.earlier = earlier;
    }

    /** A page of entries; empty where the scope is not known. */
    Optional<Found> read(ProvenanceQuery query) {
        Long asOf = query.asOf();
        return asOf == null
                ? snapshots.read(connection -> read(connection, query))
                : earlier.read(query.scope(), asOf, connection -> read(connection, query));
    }

    private static Optional<Found> read(Connection connection, ProvenanceQuery query) throws SQLException {
        Optional<ScopeRow> scope = ScopeReader.read(connection, query.scope(), query.cutOff());
        return scope.isEmpty() ? Optional.empty() : Optional.of(found(connection, query, scope.get()));
    }

    private static Found found(Connection connection, ProvenanceQuery query, ScopeRow scope) throws SQLException {
        if (query.figure().isCrossSectorOnly()) {
            requireShown(query, ReportReader.sectors(connection, scope, query.cutOff()));
        }
        if (query.trace() instanceof Trace.Declarations declarations) {
            ReportSource source = ReportReader.read(connection, new ReportQuery(query.scope(), query.cutOff(), null))
                    .orElseThrow(() -> new IllegalStateException("A scope is there and has no report"));
            Set<UUID> used = declarations.used().apply(source.whole());
            return new Found(DeclarationEntries.of(connection, query, used), 0);
        }
        if (query.trace() instanceof Trace.Inputs inputs) {
            return new Found(InputEntries.of(connection, query, scope, inputs), 0);
        }
        if (query.trace() instanceof Trace.Recognitions) {
            return new Found(RecognitionEntries.of(connection, query, scope), 0);
        }
        if (query.trace() instanceof Trace.Testimonials) {
            return new Found(TestimonialEntries.of(connection, query, scope), 0);
        }
        return new Found(
                EnrolmentEntries.of(connection, query, scope), EnrolmentEntries.count(connection, query, scope));
    }

    private static void requireShown(ProvenanceQuery query, Sectors sectors) {
        if (!sectors.isKnownToHold()) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "The report has no figure " + query.figure().code() + " at this cut-off. "
                            + String.join(" ", sectors.reasons()) + ".");
        }
    }

    /**
     * What was found.
     *
     * @param items entries, as many as asked for
     * @param distinctEnrolments number of enrolments on the side
     */
    record Found(List<ProvenanceItem> items, long distinctEnrolments) {
        Found {
            items = List.copyOf(items);
        }
    }
}
