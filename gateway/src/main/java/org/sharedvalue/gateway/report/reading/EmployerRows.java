package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.EmployerDeclaration;
import org.sharedvalue.gateway.report.cells.HireDay;

/** Reads what employers declared about themselves, and the days of their partner hires. */
final class EmployerRows {

    private static final String DECLARATIONS = """
            SELECT id, organisation_id, kind, value, currency, from_day, to_day
              FROM employer_declaration
             WHERE organisation_id = ANY (?)
            """;
    private static final String HIRES = """
            SELECT organisation_id, day, sum(amount)
              FROM figure_cell
             WHERE program_id = ANY (?) AND dimension = 'ALL' AND value = '' AND metric = 'PARTNER_HIRES'
               AND day BETWEEN ? AND ?
             GROUP BY organisation_id, day
            HAVING sum(amount) <> 0
            """;

    private EmployerRows() {}

    static List<EmployerDeclaration> declarations(Connection connection, Collection<UUID> organisations)
            throws SQLException {
        List<EmployerDeclaration> declarations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DECLARATIONS)) {
            statement.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declarations.add(new EmployerDeclaration(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            DeclarationKind.valueOf(row.getString(3)),
                            row.getBigDecimal(4),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class)));
                }
            }
        }
        return declarations;
    }

    /** A hire whose employer is not named has no cost that anyone could declare. */
    static List<HireDay> hires(Connection connection, Collection<UUID> programs, Window window) throws SQLException {
        List<HireDay> hires = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(HIRES)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setObject(2, window.from());
            statement.setObject(3, window.to());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID employer = row.getObject(1, UUID.class);
                    if (!employer.equals(CellSums.NO_ORGANISATION)) {
                        hires.add(new HireDay(
                                employer,
                                row.getObject(2, LocalDate.class),
                                row.getBigDecimal(3).longValueExact()));
                    }
                }
            }
        }
        return hires;
    }
}
