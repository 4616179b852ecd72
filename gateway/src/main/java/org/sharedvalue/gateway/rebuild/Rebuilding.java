package org.sharedvalue.gateway.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts rebuilds, one at a time over all gateways, each on a thread and a connection of its own. */
@ApplicationScoped
public class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    @Inject
    Rebuilding(AgroalDataSource dataSource) {
        this((DataSource) dataSource);
    }

    Rebuilding(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Starts one unless one is running, here or in another gateway. */
    void start() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (RebuildRuns.lock(connection)) {
                long run = RebuildRuns.begin(connection);
                Thread work = new Thread(() -> work(connection, run), "rebuild");
                work.setDaemon(true);
                work.start();
                thread = work;
            } else {
                connection.close();
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** How the newest one is going or went; empty before the first. */
    Optional<RebuildResponse> newest() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return RebuildRuns.newest(connection);
        }
    }

    /** Ends the one that runs here. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        Thread work = thread;
        if (work != null) {
            work.join(STOP.toMillis());
        }
    }

    private void work(Connection connection, long run) {
        try (connection) {
            try {
                LOG.info("A rebuild of projections and figure cells begins.");
                connection.setAutoCommit(false);
                new RebuildWork(connection, run, () -> stopped).run();
                LOG.info("The rebuilt projections and figure cells are in place.");
            } catch (SQLException | RuntimeException failure) {
                // The driver's messages may quote values; what ours says is safe.
                String reason = failure instanceof SQLException refused
                        ? "The database refused it with " + refused.getSQLState() + "."
                        : String.valueOf(failure.getMessage());
                LOG.warnf("A rebuild ended without a switch: %s", reason);
                LOG.debug("The failure of the rebuild", failure);
                connection.rollback();
                RebuildRuns.failed(connection, run, reason);
                new BuiltTables(connection).drop();
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
                RebuildRuns.unlock(connection);
            }
        } catch (SQLException lost) {
            LOG.warnf("A rebuild was interrupted: the database is away (%s).", lost.getSQLState());
        }
    }
}
