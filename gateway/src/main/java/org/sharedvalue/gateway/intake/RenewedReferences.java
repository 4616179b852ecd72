package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.gateway.ledger.Ledger;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.sql.Columns;

/**
 * Keeps the reference of an erased participant out of the ledger: what the ledger has of its enrolments goes over to the
 * fresh one, and so does what comes in late. Position and facts of an entry stay.
 */
final class RenewedReferences {

    private static final String NEWEST = "SELECT id, participant_ref FROM enrolment WHERE id = ANY(?::uuid[])";

    private final Ledger ledger;

    RenewedReferences(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The entries to append; the projections must have taken the events in. */
    List<LedgerEntry> applied(Connection connection, List<LedgerEntry> entries, Collection<DomainEvent> events)
            throws SQLException {
        Map<String, UUID> told = new HashMap<>();
        Map<UUID, UUID> erased = new HashMap<>();
        for (DomainEvent event : events) {
            if (event.state() instanceof EnrolmentState enrolment) {
                told.put(event.id(), enrolment.participantRef());
                if (event.type() == EventType.ENROLMENT_ERASED) {
                    erased.put(enrolment.id(), enrolment.participantRef());
                }
            }
        }
        if (told.isEmpty()) {
            return entries;
        }
        if (!erased.isEmpty()) {
            ledger.renewReferences(connection, erased);
        }
        Map<UUID, UUID> newest = newest(connection, events);
        return entries.stream()
                .map(entry -> renewed(entry, told.get(entry.eventId()), newest))
                .toList();
    }

    private static LedgerEntry renewed(LedgerEntry entry, @Nullable UUID told, Map<UUID, UUID> newest) {
        UUID ref = entry.enrolmentId() == null ? null : newest.get(entry.enrolmentId());
        return told == null || ref == null || ref.equals(told)
                ? entry
                : entry.withData(Objects.requireNonNull(entry.data()).replace(told.toString(), ref.toString()));
    }

    private static Map<UUID, UUID> newest(Connection connection, Collection<DomainEvent> events) throws SQLException {
        List<UUID> ids = events.stream()
                .filter(event -> event.state() instanceof EnrolmentState)
                .map(event -> event.state().id())
                .distinct()
                .toList();
        Map<UUID, UUID> newest = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            Columns.of(ids).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    newest.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        }
        return newest;
    }
}
