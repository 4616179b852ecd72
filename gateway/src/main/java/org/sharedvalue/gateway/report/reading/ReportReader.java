package org.sharedvalue.gateway.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.PaidTime;
import org.sharedvalue.gateway.report.cells.TimeCostRate;
import org.sharedvalue.gateway.report.cells.TimeValue;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.BreakdownSource;
import org.sharedvalue.gateway.report.source.CrossSector;
import org.sharedvalue.gateway.report.source.Membership;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.ReportSource;

/** Reads what the report of a program is computed from. */
@ApplicationScoped
public class ReportReader {

    private final Snapshots snapshots;

    ReportReader(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** What the report is computed from; empty where the program is not known. */
    public Optional<ReportSource> read(ReportQuery query) {
        return snapshots.read(connection -> {
            Optional<ProgramRow> program = ProgramRow.read(connection, query.programId());
            return program.isEmpty() ? Optional.empty() : Optional.of(read(connection, query, program.get()));
        });
    }

    private static ReportSource read(Connection connection, ReportQuery query, ProgramRow program) throws SQLException {
        Cells cells = Cells.read(connection, query);
        List<PaidTime> hours = TimeInputs.paidTime(connection, query);
        Set<UUID> employers = hours.stream().map(PaidTime::employer).collect(Collectors.toSet());
        List<TimeCostRate> rates = TimeInputs.rates(connection, employers);
        Basis whole = new Basis(cells.whole(), TimeValue.of(hours, rates), program.currency());
        List<Membership> members = Organisations.members(connection, program.partnershipId());
        Set<UUID> organisations = new TreeSet<>(whole.input().organisations());
        members.forEach(member -> organisations.add(member.organisation()));
        return new ReportSource(
                program.id(),
                program.name(),
                query.cutOff(),
                LedgerPosition.lastAbout(connection, program, organisations, employers),
                CrossSector.of(members, query.cutOff()),
                whole,
                breakdown(connection, query, cells),
                Declarations.of(connection, query.programId()),
                Organisations.names(connection, organisations));
    }

    private static @Nullable BreakdownSource breakdown(Connection connection, ReportQuery query, Cells cells)
            throws SQLException {
        BreakdownBy by = query.breakdown();
        if (by == null) {
            return null;
        }
        RowLabels labels =
                by == BreakdownBy.COHORT ? Cohorts.labels(connection, query.programId()) : RowLabels.of(by.order());
        return new BreakdownSource(by, labels.rows(cells.rows()));
    }
}
