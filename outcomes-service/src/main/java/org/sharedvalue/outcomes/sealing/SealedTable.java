package org.sharedvalue.outcomes.sealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A table with the columns {@code id}, {@code sealed} and {@code sealed_with}. Its rows are sealed anew without a new
 * version, since what they say does not change.
 *
 * @param name of the table
 * @param dataSource where it is
 * @param seal what seals
 */
public record SealedTable(String name, AgroalDataSource dataSource, Seal seal) implements SealedRows {

    private static final int SOME = 200;

    /** The place to which a text in this table is bound. */
    public static String place(String table, UUID id) {
        return table + ":" + id;
    }

    @Override
    public int resealSome() {
        return seal.earlierKeys().isEmpty()
                ? 0
                : QuarkusTransaction.requiringNew().call(this::reseal);
    }

    private int reseal() throws SQLException {
        String earlier = "SELECT id, sealed, sealed_with FROM " + name
                + " WHERE sealed_with = ANY (?) ORDER BY id LIMIT " + SOME + " FOR UPDATE SKIP LOCKED";
        String update = "UPDATE " + name + " SET sealed = ?, sealed_with = ? WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(earlier);
                PreparedStatement anew = connection.prepareStatement(update)) {
            find.setArray(1, connection.createArrayOf("text", seal.earlierKeys().toArray()));
            int count = 0;
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    String text = seal.open(new Sealed(rows.getString(3), rows.getBytes(2)), place(name, id));
                    Sealed sealed = seal.seal(text, place(name, id));
                    anew.setBytes(1, sealed.content());
                    anew.setString(2, sealed.keyId());
                    anew.setObject(3, id);
                    anew.addBatch();
                    count++;
                }
            }
            anew.executeBatch();
            return count;
        }
    }
}
