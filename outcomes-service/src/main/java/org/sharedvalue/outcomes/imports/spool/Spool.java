package org.sharedvalue.outcomes.imports.spool;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.sharedvalue.outcomes.sealing.Seal;
import org.sharedvalue.outcomes.sealing.Sealed;

/** The pieces of the files that were sent, each sealed and bound to its place in its file. */
@ApplicationScoped
public class Spool {

    private static final String PUT =
            "INSERT INTO import_chunk (job_id, number, sealed, sealed_with) VALUES (?, ?, ?, ?)";
    private static final String GET = "SELECT sealed, sealed_with FROM import_chunk WHERE job_id = ? AND number = ?";
    private static final String DELETE = "DELETE FROM import_chunk WHERE job_id = ?";

    private final AgroalDataSource dataSource;
    private final Seal seal;

    Spool(AgroalDataSource dataSource, Seal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    /** Keeps a piece; numbers begin at 0. */
    void put(UUID jobId, int number, byte[] content) {
        Sealed sealed = seal.seal(content, place(jobId, number));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setObject(1, jobId);
            insert.setInt(2, number);
            insert.setBytes(3, sealed.content());
            insert.setString(4, sealed.keyId());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException("A piece of an import could not be kept", failure);
        }
    }

    /** A whole file, of which one piece at a time is in memory and no connection is held between two. */
    public InputStream open(UUID jobId, int chunks) {
        return new SpoolInput(number -> get(jobId, number), chunks);
    }

    private byte[] get(UUID jobId, int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(GET)) {
            select.setObject(1, jobId);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SpoolGoneException();
                }
                return seal.openBytes(new Sealed(row.getString(2), row.getBytes(1)), place(jobId, number));
            }
        } catch (SQLException failure) {
            throw new PersistenceException("A piece of an import could not be read", failure);
        }
    }

    /** Lets go of a file. */
    public void delete(UUID jobId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, jobId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException("An import could not be let go of", failure);
        }
    }

    private static String place(UUID jobId, int number) {
        return "import_chunk:" + jobId + ":" + number;
    }
}
