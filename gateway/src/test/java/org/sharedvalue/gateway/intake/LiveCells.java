package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.sharedvalue.gateway.figure.CellKey;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.figure.Rebuild;
import org.sharedvalue.gateway.figure.Slice;

/** The cells as readers see them: summed over writers. */
public final class LiveCells {

    private static final String READ = """
            SELECT program_id, dimension, value, metric, organisation_id, day, sum(amount)
              FROM figure_cell
             GROUP BY program_id, dimension, value, metric, organisation_id, day
            HAVING sum(amount) <> 0
            """;

    private LiveCells() {}

    public static SortedMap<CellKey, Long> of(DataSource dataSource) throws SQLException {
        SortedMap<CellKey, Long> cells = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                CellKey key = new CellKey(
                        row.getObject(1, UUID.class),
                        new Slice(Dimension.valueOf(row.getString(2)), row.getString(3)),
                        Metric.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class),
                        row.getObject(6, LocalDate.class));
                cells.put(key, row.getLong(7));
            }
        }
        return cells;
    }

    /** What they must be: everything in the ledger folded anew. */
    public static SortedMap<CellKey, Long> fromScratch(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            return Rebuild.cells(connection);
        }
    }
}
