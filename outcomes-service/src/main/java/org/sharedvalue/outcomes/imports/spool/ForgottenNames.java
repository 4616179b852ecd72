package org.sharedvalue.outcomes.imports.spool;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.outcomes.sealing.Seal;
import org.sharedvalue.outcomes.sealing.Sealed;

/**
 * External ids of people who were erased while files of their sender were waiting: a sealed file cannot be searched for the
 * person, so its rows about the person are refused when their turn comes.
 */
@ApplicationScoped
public class ForgottenNames {

    private static final String WAITING = """
            SELECT j.id FROM import_job j JOIN participant p ON p.external_id_owner = j.owner
             WHERE p.id = ? AND j.status IN ('QUEUED', 'RUNNING')
            """;
    private static final String PUT = "INSERT INTO import_forgotten (job_id, sealed, sealed_with) VALUES (?, ?, ?)";
    private static final String GET = "SELECT sealed, sealed_with FROM import_forgotten WHERE job_id = ?";

    private final AgroalDataSource dataSource;
    private final Seal seal;

    ForgottenNames(AgroalDataSource dataSource, Seal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    /** Keeps the files that are waiting from recording a person again who is being erased in the transaction that runs. */
    public void add(UUID participantRef, String externalId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(PUT)) {
            for (UUID jobId : waiting(connection, participantRef)) {
                Sealed sealed = seal.seal(externalId, place(jobId));
                insert.setObject(1, jobId);
                insert.setBytes(2, sealed.content());
                insert.setString(3, sealed.keyId());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new PersistenceException("An erasure could not be told to imports", failure);
        }
    }

    /** The files that are waiting and may tell of a person, since their sender has an id of its own for it. */
    public List<UUID> mayTellOf(UUID participantRef) {
        try (Connection connection = dataSource.getConnection()) {
            return waiting(connection, participantRef);
        } catch (SQLException failure) {
            throw new PersistenceException("Waiting imports could not be asked about", failure);
        }
    }

    private static List<UUID> waiting(Connection connection, UUID participantRef) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, participantRef);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** The names that a file must not record again. */
    public Set<String> of(UUID jobId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(GET)) {
            select.setObject(1, jobId);
            Set<String> names = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(seal.open(new Sealed(rows.getString(2), rows.getBytes(1)), place(jobId)));
                }
            }
            return names;
        } catch (SQLException failure) {
            throw new PersistenceException("Erasures could not be asked about", failure);
        }
    }

    private static String place(UUID jobId) {
        return "import_forgotten:" + jobId;
    }
}
