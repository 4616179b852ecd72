package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.sharedvalue.sql.Columns;

/** The cells that reports add up. */
final class FigureCells {

    private static final String ADD = """
            INSERT INTO figure_cell AS cell (program_id, dimension, value, metric, organisation_id, day, amount, shard)
            SELECT program_id, dimension, value, metric, organisation_id, day, amount, ?
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::date[], ?::bigint[])
                AS delta(program_id, dimension, value, metric, organisation_id, day, amount)
                ON CONFLICT (program_id, dimension, value, metric, organisation_id, day, shard) DO UPDATE
               SET amount = cell.amount + excluded.amount
            """;
    private static final int WIDTH = 7;

    /** Adds deltas to the cells of one writer. */
    void add(Connection connection, CellDeltas deltas, int shard) throws SQLException {
        Columns columns = new Columns(WIDTH);
        for (Map.Entry<CellKey, Long> change : deltas.changes().entrySet()) {
            CellKey key = change.getKey();
            columns.add(
                    key.programId(),
                    key.slice().dimension(),
                    key.slice().value(),
                    key.metric(),
                    key.organisationId(),
                    key.day(),
                    change.getValue());
        }
        if (columns.size() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, shard);
            columns.bind(statement, 2);
            statement.executeUpdate();
        }
    }
}
