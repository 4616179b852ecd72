package org.sharedvalue.outcomes.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go of files that never arrived whole or waited too long, and of imports that ended long ago. */
@Singleton
public class Housekeeping {

    private static final String AGO = " < clock_timestamp() - ? * interval '1 millisecond'";

    private static final String NEVER_ARRIVED = "DELETE FROM import_job WHERE spooled_at IS NULL AND created_at" + AGO;
    private static final String WAITED = "UPDATE import_job SET status = 'FAILED', failure_code = 'gone',"
            + " failure_detail = 'The file waited too long and is no longer kept.', size = 0, lease_holder = NULL,"
            + " finished_at = clock_timestamp(), updated_at = clock_timestamp(), version = version + 1"
            + " WHERE status IN ('QUEUED', 'RUNNING') AND coalesce(leased_until < clock_timestamp(), true)"
            + " AND spooled_at" + AGO;
    private static final String CHUNKS = "DELETE FROM import_chunk c USING import_job j"
            + " WHERE j.id = c.job_id AND j.status IN ('COMPLETED', 'FAILED') AND j.finished_at" + AGO;
    private static final String NAMES = "DELETE FROM import_forgotten c USING import_job j"
            + " WHERE j.id = c.job_id AND j.status IN ('COMPLETED', 'FAILED') AND j.finished_at" + AGO;
    private static final String HISTORIES = "DELETE FROM record_history WHERE record_id IN"
            + " (SELECT id FROM import_job WHERE finished_at" + AGO + ")";
    private static final String ENDED = "DELETE FROM import_job WHERE finished_at" + AGO;

    private final AgroalDataSource dataSource;
    private final Duration uploading;
    private final Duration waiting;
    private final Duration ended;

    Housekeeping(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "imports.upload-patience", defaultValue = "1H") Duration uploading,
            @ConfigProperty(name = "imports.file-kept", defaultValue = "1D") Duration waiting,
            @ConfigProperty(name = "imports.kept", defaultValue = "30D") Duration ended) {
        this.dataSource = dataSource;
        this.uploading = uploading;
        this.waiting = waiting;
        this.ended = ended;
    }

    @Scheduled(every = "10m")
    public void sweep() {
        run(NEVER_ARRIVED, uploading.multipliedBy(2));
        run(WAITED, waiting);
        run(CHUNKS, Duration.ZERO);
        run(NAMES, Duration.ZERO);
        run(HISTORIES, ended);
        run(ENDED, ended);
    }

    private void run(String sql, Duration age) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, age.toMillis());
                statement.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException("Old imports could not be let go of", failure);
            }
        });
    }
}
