package org.sharedvalue.gateway.report.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sharedvalue.gateway.report.catalogue.Trace;
import org.sharedvalue.gateway.report.reading.ProgramRow;
import org.sharedvalue.gateway.report.reading.Snapshots;

/** Reads what is behind one side of a figure. */
@ApplicationScoped
class ProvenanceReader {

    private final Snapshots snapshots;

    ProvenanceReader(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A page of entries; empty where the program is not known. */
    Optional<Found> read(ProvenanceQuery query) {
        return snapshots.read(
                connection -> ProgramRow.read(connection, query.programId()).isPresent()
                        ? Optional.of(found(connection, query))
                        : Optional.empty());
    }

    private static Found found(Connection connection, ProvenanceQuery query) throws SQLException {
        return query.trace() instanceof Trace.Inputs inputs
                ? new Found(InputEntries.of(connection, query, inputs), 0)
                : new Found(EnrolmentEntries.of(connection, query), EnrolmentEntries.count(connection, query));
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
