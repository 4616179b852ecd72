package org.sharedvalue.gateway.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Begins the epoch that an operator asks for after the ledger was lost or restored from a backup. Its positions are those
 * of no epoch before, so that whoever kept an old one is refused instead of misunderstood.
 */
@ApplicationScoped
public class Epoch {

    private static final Logger LOG = Logger.getLogger(Epoch.class);
    // Positions beyond are no whole numbers to readers in JavaScript.
    private static final int LAST = 9_000;

    private static final String LOCK = "SELECT epoch FROM ledger_head FOR UPDATE";
    private static final String BEGIN = "UPDATE ledger_head SET epoch = ?, seq = seq + ?";
    private static final String RENUMBER = "UPDATE ledger SET seq = seq + ?";

    private final DataSource dataSource;
    private final int wanted;

    Epoch(AgroalDataSource dataSource, @ConfigProperty(name = "gateway.ledger.epoch", defaultValue = "0") int wanted) {
        this.dataSource = dataSource;
        this.wanted = wanted;
    }

    /** Comes before the intake begins. */
    void start(@Observes @Priority(1) StartupEvent event) throws SQLException {
        begin(dataSource, wanted);
    }

    /**
     * Moves the ledger into an epoch, with whatever is in it; one that is in it or in a later one stays where it is. Waits
     * for who appends, and keeps others waiting.
     */
    public static void begin(DataSource dataSource, int wanted) throws SQLException {
        if (wanted < 0 || wanted > LAST) {
            throw new IllegalArgumentException("gateway.ledger.epoch is 0 to " + LAST + ", not " + wanted);
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int current = current(connection);
                if (current < wanted) {
                    long distance = LedgerHead.startOf(wanted) - LedgerHead.startOf(current);
                    update(connection, BEGIN, wanted, distance);
                    update(connection, RENUMBER, distance);
                    LOG.infof("Epoch %d of the ledger begins; positions of epoch %d are gone.", wanted, current);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static int current(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
