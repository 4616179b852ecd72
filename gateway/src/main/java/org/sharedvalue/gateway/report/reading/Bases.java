package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.EmployerDeclaration;
import org.sharedvalue.gateway.report.cells.EmployerFacts;
import org.sharedvalue.gateway.report.cells.PaidTime;
import org.sharedvalue.gateway.report.cells.Statements;
import org.sharedvalue.gateway.report.cells.TimeCostRate;
import org.sharedvalue.gateway.report.cells.TimeValue;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.Recognition;
import org.sharedvalue.gateway.report.source.Testimonial;

/** What the figures of a scope are computed from in one window and in others, each read once. */
final class Bases {

    private final Connection connection;
    private final ScopeRow scope;
    private final @Nullable BreakdownBy by;
    private final Owners owners;
    private final List<Recognition> recognitions;
    private final List<Testimonial> testimonials;
    private final List<PaidTime> hours;
    private final Set<UUID> employers;
    private final List<TimeCostRate> rates;
    private final List<EmployerDeclaration> declarations;
    private final Map<Window, Cells> cells = new HashMap<>();

    /** Reads what all windows up to the last one share. */
    Bases(
            Connection connection,
            ScopeRow scope,
            @Nullable BreakdownBy by,
            Owners owners,
            List<Recognition> recognitions,
            List<Testimonial> testimonials,
            Window whole,
            Cells wholeCells)
            throws SQLException {
        this.connection = connection;
        this.scope = scope;
        this.by = by;
        this.owners = owners;
        this.recognitions = recognitions;
        this.testimonials = testimonials;
        this.hours = TimeInputs.paidTime(connection, scope.programIds(), whole.to()).stream()
                .filter(time -> owners.counts(owners.of(time.employer())))
                .toList();
        this.employers = hours.stream()
                .flatMap(time -> Stream.of(time.employer(), owners.of(time.employer())))
                .collect(Collectors.toSet());
        this.rates = TimeInputs.rates(connection, employers);
        this.declarations = EmployerRows.declarations(connection, owners.passed());
        cells.put(whole, wholeCells);
    }

    /** The scope as a whole. */
    Basis whole(Window window) throws SQLException {
        List<PaidTime> worked =
                hours.stream().filter(time -> window.holds(time.day())).toList();
        return new Basis(
                cells(window).whole(owners),
                TimeValue.of(worked, rates, owners::of),
                scope.currencies(),
                scope.own(),
                recognitions.stream()
                        .filter(recognition -> recognition.counted() && window.holds(recognition.countsFrom()))
                        .count(),
                new Statements(testimonials.stream()
                        .filter(testimonial -> window.holds(testimonial.publishedOn()))
                        .map(testimonial -> Statements.Statement.of(testimonial.speakerGroup(), testimonial.themes()))
                        .toList()),
                EmployerFacts.of(
                        declarations,
                        EmployerRows.hires(connection, scope.programIds(), window),
                        owners::of,
                        window.to()));
    }

    /** One cohort. */
    Basis cohort(Window window, String cohort) throws SQLException {
        CellSums sums = cells(window).by(Dimension.COHORT, owners).get(cohort);
        return Basis.row(sums == null ? new CellSums.Builder().build() : sums, scope.currencies());
    }

    private Cells cells(Window window) throws SQLException {
        Cells known = cells.get(window);
        if (known == null) {
            known = Cells.read(connection, scope, by, window);
            cells.put(window, known);
        }
        return known;
    }

    /** The employers whose rates were asked for. */
    Set<UUID> employers() {
        return employers;
    }

    /** The declarations behind the figures. */
    Set<UUID> declarations() {
        return declarations.stream().map(EmployerDeclaration::id).collect(Collectors.toSet());
    }
}
