package org.sharedvalue.outcomes.imports.work;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which worker holds which import. A lease that is not renewed runs out, and another worker goes on where it stood. */
@ApplicationScoped
public class Leases {

    /** The imports of one owner go one after the other, in the order in which they arrived. */
    private static final String TAKE = """
            UPDATE import_job SET status = 'RUNNING', lease_holder = ?,
                   leased_until = clock_timestamp() + ? * interval '1 millisecond',
                   started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
                   version = version + 1
             WHERE id = (SELECT j.id FROM import_job j
                          WHERE j.status IN ('QUEUED', 'RUNNING') AND j.spooled_at IS NOT NULL
                            AND coalesce(j.leased_until < clock_timestamp(), true)
                            AND NOT EXISTS (SELECT 1 FROM import_job before
                                             WHERE before.owner = j.owner AND before.status IN ('QUEUED', 'RUNNING')
                                               AND (before.spooled_at, before.id) < (j.spooled_at, j.id))
                          ORDER BY j.spooled_at, j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String RELEASE =
            "UPDATE import_job SET leased_until = clock_timestamp() + ? * interval '1 millisecond'"
                    + " WHERE id = ? AND lease_holder = ? AND status = 'RUNNING'";

    private final AgroalDataSource dataSource;
    private final Duration length;

    Leases(AgroalDataSource dataSource, @ConfigProperty(name = "imports.lease", defaultValue = "30S") Duration length) {
        this.dataSource = dataSource;
        this.length = length;
    }

    /** The next import that nobody holds; empty if there is none. */
    public Optional<LeasedJob> take() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, UUID.randomUUID());
            take.setLong(2, length.toMillis());
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(LeasedJob.of(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new PersistenceException("No import could be taken", failure);
        }
    }

    /** Lets go of an import that is not at its end; others may take it after a while. */
    void release(LeasedJob job, Duration after) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setLong(1, after.toMillis());
            release.setObject(2, job.id());
            release.setObject(3, job.holder());
            release.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException("An import could not be let go of", failure);
        }
    }

    Duration length() {
        return length;
    }
}
