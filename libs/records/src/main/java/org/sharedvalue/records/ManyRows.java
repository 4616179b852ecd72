package org.sharedvalue.records;

import io.agroal.api.AgroalDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.sharedvalue.sql.Columns;

/**
 * Writes the one column that a rule changes in many records, with their versions, in one statement for all of them: the
 * database takes a third of the time that it takes for one statement each.
 *
 * @param <E> the record
 */
public final class ManyRows<E extends VersionedRecord> {

    private final AgroalDataSource dataSource;
    private final String update;
    private final Function<E, String> value;

    /**
     * A way to write one column.
     *
     * @param table name of the table
     * @param column name of a column of text
     * @param value what the record says for it
     */
    public ManyRows(AgroalDataSource dataSource, String table, String column, Function<E, String> value) {
        this.dataSource = dataSource;
        this.value = value;
        this.update =
                "UPDATE " + table + " AS known SET version = given.version, updated_at = given.updated_at, " + column
                        + " = given.value"
                        + " FROM unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::text[]) AS given (id, version, updated_at, value)"
                        + " WHERE known.id = given.id AND known.version = given.version - 1";
    }

    /**
     * Writes records that a rule has changed, each as its next version. They are no longer at hand in the transaction
     * afterwards; whoever asks for one reads it anew.
     *
     * @throws OptimisticLockException if one of them has changed meanwhile
     */
    void write(EntityManager entityManager, List<E> changed) {
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(entityManager::detach);
        changed.forEach(VersionedRecord::counted);
        Columns rows = new Columns(4);
        changed.forEach(each -> rows.add(each.id(), each.version(), each.updatedAt(), value.apply(each)));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            rows.bind(statement, 1);
            if (statement.executeUpdate() != changed.size()) {
                throw new OptimisticLockException("A record was changed by others");
            }
        } catch (SQLException failure) {
            throw new PersistenceException("Records could not be written", failure);
        }
    }
}
