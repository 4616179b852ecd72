package org.sharedvalue.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;

/** Where a service puts its events: into its own database, in the transaction that made them. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (event_id, type, subject, ordering_key, version, occurred_at, data, traceparent)
            SELECT *, ?::text FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::text[])
            """;

    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry synchronizations;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource dataSource,
            TransactionManager transactions,
            TransactionSynchronizationRegistry synchronizations,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.synchronizations = synchronizations;
        this.relay = relay;
    }

    /**
     * Appends events in the running transaction; the relay is woken when it commits.
     *
     * @throws IllegalStateException if no transaction is running, since the events would not share its fate
     */
    public void append(List<DomainEvent> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, traceparent());
            insert.setArray(2, texts(connection, events, DomainEvent::id));
            insert.setArray(3, texts(connection, events, event -> event.type().type()));
            insert.setArray(
                    4, texts(connection, events, event -> event.state().id().toString()));
            insert.setArray(
                    5, texts(connection, events, event -> event.orderingKey().toString()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "int4",
                            events.stream()
                                    .map(event -> event.state().version())
                                    .toArray(Integer[]::new)));
            insert.setArray(
                    7, texts(connection, events, event -> event.occurredAt().toString()));
            insert.setArray(8, texts(connection, events, EventEnvelope::data));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Events could not be appended to the outbox", failure);
        }
        wakeRelayAfterCommit();
    }

    /** The trace context of the request at hand, which whoever takes requests says to the log. */
    private static @Nullable String traceparent() {
        return MDC.get(OutboxRow.TRACEPARENT) instanceof String traceparent ? traceparent : null;
    }

    private void requireTransaction() {
        try {
            if (transactions.getStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("Events are appended inside a transaction only");
            }
        } catch (SystemException unknown) {
            throw new IllegalStateException("The transaction's status is unknown", unknown);
        }
    }

    private void wakeRelayAfterCommit() {
        synchronizations.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    /** As an array of strings, which the driver sends as they are; of an array of objects it would escape each letter. */
    private static Array texts(Connection connection, List<DomainEvent> events, Function<DomainEvent, String> text)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(text).toArray(String[]::new));
    }
}
