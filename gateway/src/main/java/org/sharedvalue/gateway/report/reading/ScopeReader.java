package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.gateway.report.source.Scope;

/** Finds what belongs to a scope at a cut-off. */
public final class ScopeReader {

    private static final String PORTFOLIO = "Portfolio";

    private ScopeReader() {}

    /** The scope; empty where its program, partnership or organisation is not known. */
    public static Optional<ScopeRow> read(Connection connection, Scope scope, LocalDate cutOff) throws SQLException {
        return switch (scope.kind()) {
            case PROGRAM -> program(connection, scope);
            case PARTNERSHIP -> partnership(connection, scope);
            case ORGANISATION -> organisation(connection, scope, cutOff);
            case PORTFOLIO -> Optional.of(portfolio(connection, scope));
        };
    }

    private static Optional<ScopeRow> program(Connection connection, Scope scope) throws SQLException {
        return ProgramRow.read(connection, scope.requiredId())
                .map(program ->
                        new ScopeRow(scope, program.name(), List.of(program), Set.of(program.partnershipId()), null));
    }

    private static Optional<ScopeRow> partnership(Connection connection, Scope scope) throws SQLException {
        Set<UUID> partnerships = Set.of(scope.requiredId());
        Optional<String> name =
                Optional.ofNullable(Partnerships.names(connection, partnerships).get(scope.requiredId()));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<ProgramRow> programs = ProgramRow.ofPartnerships(connection, partnerships);
        return Optional.of(new ScopeRow(scope, name.get(), programs, partnerships, null));
    }

    private static Optional<ScopeRow> organisation(Connection connection, Scope scope, LocalDate cutOff)
            throws SQLException {
        Survivors survivors = Survivors.of(connection, Set.of(scope.requiredId()));
        UUID survivor = survivors.of(scope.requiredId());
        String name = survivors.names().get(survivor);
        if (name == null) {
            return Optional.empty();
        }
        Set<UUID> family = Survivors.family(connection, survivor);
        Set<UUID> partnerships = Partnerships.delivered(connection, family, cutOff);
        List<ProgramRow> programs = ProgramRow.ofPartnerships(connection, partnerships);
        return Optional.of(new ScopeRow(Scope.organisation(survivor), name, programs, partnerships, family));
    }

    private static ScopeRow portfolio(Connection connection, Scope scope) throws SQLException {
        Set<UUID> seen = scope.partnerships();
        List<ProgramRow> programs =
                seen == null ? ProgramRow.all(connection) : ProgramRow.ofPartnerships(connection, seen);
        Set<UUID> partnerships =
                seen == null ? programs.stream().map(ProgramRow::partnershipId).collect(Collectors.toSet()) : seen;
        return new ScopeRow(scope, PORTFOLIO, programs, partnerships, null);
    }
}
