package org.sharedvalue.gateway.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.BreakdownSource;
import org.sharedvalue.gateway.report.source.CrossSector;
import org.sharedvalue.gateway.report.source.Membership;
import org.sharedvalue.gateway.report.source.Recognition;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.ReportSource;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.Sectors;
import org.sharedvalue.gateway.report.source.Testimonial;

/** Reads what a report is computed from: rows per program and day, whatever the scope. */
@ApplicationScoped
public class ReportReader {

    private final Snapshots snapshots;
    private final EarlierSnapshots earlier;

    ReportReader(Snapshots snapshots, EarlierSnapshots earlier) {
        this.snapshots = snapshots;
        this.earlier = earlier;
    }

    /** What the report is computed from; empty where the scope is not known. */
    public Optional<ReportSource> read(ReportQuery query) {
        Long asOf = query.asOf();
        return asOf == null
                ? snapshots.read(connection -> read(connection, query))
                : earlier.read(query.scope(), asOf, connection -> read(connection, query));
    }

    /** The same in a transaction of the caller, whose snapshot it is. */
    public static Optional<ReportSource> read(Connection connection, ReportQuery query) throws SQLException {
        Optional<ScopeRow> scope = ScopeReader.read(connection, query.scope(), query.cutOff());
        return scope.isEmpty() ? Optional.empty() : Optional.of(read(connection, query, scope.get()));
    }

    /** The programs that belong to a scope at a cut-off; none where it is not known. */
    public Set<UUID> programs(Scope scope, LocalDate cutOff) {
        return snapshots.read(connection -> ScopeReader.read(connection, scope, cutOff)
                .map(ScopeRow::programIds)
                .orElse(Set.of()));
    }

    private static ReportSource read(Connection connection, ReportQuery query, ScopeRow scope) throws SQLException {
        Set<UUID> programs = scope.programIds();
        Window window = Window.upTo(query.cutOff());
        Cells cells = Cells.read(connection, scope, query.breakdown(), window);
        Map<UUID, List<Membership>> members = Partnerships.members(connection, scope.partnerships());
        Set<UUID> organisations = mentioned(scope, cells, members.values());
        Survivors survivors = Survivors.of(connection, organisations);
        Owners owners = new Owners(survivors, scope.own());
        List<Recognition> recognitions = Recognitions.of(
                connection,
                scope,
                members.values().stream().flatMap(List::stream).toList(),
                query.cutOff());
        List<Testimonial> testimonials = Testimonials.of(connection, programs, query.cutOff());
        Bases bases =
                new Bases(connection, scope, query.breakdown(), owners, recognitions, testimonials, window, cells);
        Aims aims = new Aims(bases, Targets.of(connection, programs, query.cutOff()), query.cutOff());
        Set<UUID> others = new TreeSet<>(survivors.passed());
        others.addAll(scope.partnerships());
        others.addAll(bases.declarations());
        recognitions.forEach(recognition -> others.add(recognition.id()));
        return new ReportSource(
                scope.scope(),
                scope.name(),
                query.cutOff(),
                LedgerPosition.lastAbout(connection, programs, others, bases.employers()),
                sectors(connection, scope, members, query.cutOff()),
                bases.whole(window),
                aims.ofProgram(scope.scope()),
                breakdown(connection, query, programs, cells, owners, aims),
                Declarations.of(connection, programs),
                recognitions,
                query.asOf() == null ? null : Erasures.firstAfter(connection, query.asOf(), programs),
                testimonials,
                survivors.names());
    }

    private static Set<UUID> mentioned(ScopeRow scope, Cells cells, Collection<List<Membership>> members) {
        Set<UUID> organisations = new TreeSet<>(cells.organisations());
        members.forEach(each -> each.forEach(member -> organisations.add(member.organisation())));
        if (scope.family() != null) {
            organisations.addAll(scope.family());
        }
        return organisations;
    }

    /** The sectors that stand together in a scope, which decide what its report shows, without the report. */
    public static Sectors sectors(Connection connection, ScopeRow scope, LocalDate cutOff) throws SQLException {
        return sectors(connection, scope, Partnerships.members(connection, scope.partnerships()), cutOff);
    }

    /** Those of the partnerships whose programs are summed; of a partnership itself also while it has none. */
    private static Sectors sectors(
            Connection connection, ScopeRow scope, Map<UUID, List<Membership>> members, LocalDate cutOff)
            throws SQLException {
        Set<UUID> summed =
                scope.programs().stream().map(ProgramRow::partnershipId).collect(Collectors.toCollection(TreeSet::new));
        if (scope.partnerships().size() == 1) {
            summed.addAll(scope.partnerships());
        }
        Map<UUID, String> names = Partnerships.names(connection, summed);
        return new Sectors(summed.stream()
                .map(id -> new Sectors.OfPartnership(
                        names.getOrDefault(id, id.toString()),
                        CrossSector.of(members.getOrDefault(id, List.of()), cutOff)))
                .toList());
    }

    private static @Nullable BreakdownSource breakdown(
            Connection connection, ReportQuery query, Set<UUID> programs, Cells cells, Owners owners, Aims aims)
            throws SQLException {
        BreakdownBy by = query.breakdown();
        if (by == null) {
            return null;
        }
        RowLabels labels = by == BreakdownBy.COHORT ? Cohorts.labels(connection, programs) : RowLabels.of(by.order());
        return new BreakdownSource(by, labels.rows(cells.by(by.dimension(), owners), aims.of(by)));
    }
}
