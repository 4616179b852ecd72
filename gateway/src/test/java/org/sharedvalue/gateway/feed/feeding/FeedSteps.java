package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sharedvalue.gateway.subscription.Subscribers;
import org.sharedvalue.web.sealing.SealingKeys;

/** A feeder whose steps are taken one by one, and killed where a test wants it. */
final class FeedSteps implements AutoCloseable {

    private static final String KEY = "test:dGVzdHMgaGF2ZSBubyBzZWNyZXRzIHRvIGtlZXAgMzI=";

    private final Subscribers subscribers = new Subscribers(new SealingKeys("feeds.keys", List.of(KEY)));
    private final FeedStep step = new FeedStep(subscribers);
    private final Connection connection;

    FeedSteps(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    Connection connection() {
        return connection;
    }

    Subscribers subscribers() {
        return subscribers;
    }

    /** One step; killed before its commit, or not. */
    FeedStep.Taken take(boolean lives) throws SQLException {
        connection.setAutoCommit(false);
        FeedStep.Taken taken = step.take(connection);
        if (lives) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        return taken;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
