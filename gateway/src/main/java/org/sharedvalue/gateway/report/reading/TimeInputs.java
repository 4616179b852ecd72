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
import org.sharedvalue.gateway.report.cells.PaidTime;
import org.sharedvalue.gateway.report.cells.TimeCostRate;

/** Reads paid hours by employer and day, and the rates of those employers. */
final class TimeInputs {

    private static final String PAID_TIME = """
            SELECT organisation_id, day, sum(amount)
              FROM figure_cell
             WHERE program_id = ANY (?) AND dimension = 'ALL' AND value = '' AND metric = 'PAID_QUARTERS' AND day <= ?
             GROUP BY organisation_id, day
            HAVING sum(amount) <> 0
            """;

    private static final String RATES = """
            SELECT id, employer_organisation_id, from_day, to_day, amount, currency
              FROM time_cost_rate
             WHERE employer_organisation_id = ANY (?)
            """;

    private TimeInputs() {}

    static List<PaidTime> paidTime(Connection connection, Collection<UUID> programs, LocalDate cutOff)
            throws SQLException {
        List<PaidTime> hours = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PAID_TIME)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setObject(2, cutOff);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hours.add(new PaidTime(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            row.getBigDecimal(3).longValueExact()));
                }
            }
        }
        return hours;
    }

    static List<TimeCostRate> rates(Connection connection, Collection<UUID> employers) throws SQLException {
        List<TimeCostRate> rates = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(RATES)) {
            statement.setArray(1, connection.createArrayOf("uuid", employers.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rates.add(new TimeCostRate(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getLong(5),
                            row.getString(6)));
                }
            }
        }
        return rates;
    }
}
