package org.sharedvalue.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.sql.Columns;

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
            rows(events).bind(insert, 2);
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

    private static Columns rows(List<DomainEvent> events) {
        Columns rows = new Columns(7);
        events.forEach(event -> rows.add(
                event.id(),
                event.type().type(),
                event.state().id(),
                event.orderingKey(),
                event.state().version(),
                event.occurredAt(),
                EventEnvelope.data(event)));
        return rows;
    }
}
