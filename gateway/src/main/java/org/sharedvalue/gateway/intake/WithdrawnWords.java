package org.sharedvalue.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.gateway.ledger.Ledger;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.sql.Columns;

/**
 * Keeps the words of statements that were taken back out of the ledger: what it has of them is blanked, and so is what comes
 * in late. That they were published stays.
 */
final class WithdrawnWords {

    private static final String SILENT =
            "SELECT id FROM testimonial WHERE status <> 'PUBLISHED' AND id = ANY(?::uuid[])";

    private final Ledger ledger;

    WithdrawnWords(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The entries to append; the projections must have taken the events in. */
    List<LedgerEntry> applied(Connection connection, List<LedgerEntry> entries, Collection<DomainEvent> events)
            throws SQLException {
        Set<UUID> told = events.stream()
                .map(DomainEvent::state)
                .filter(TestimonialState.class::isInstance)
                .map(state -> state.id())
                .collect(Collectors.toSet());
        if (told.isEmpty()) {
            return entries;
        }
        Set<String> silent = silent(connection, told);
        ledger.blankWords(connection, silent);
        return entries.stream()
                .map(entry -> silent.contains(entry.subject()) ? blanked(entry) : entry)
                .toList();
    }

    private static Set<String> silent(Connection connection, Set<UUID> told) throws SQLException {
        Set<String> silent = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(SILENT)) {
            Columns.of(told).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    silent.add(row.getString(1));
                }
            }
        }
        return silent;
    }

    private static LedgerEntry blanked(LedgerEntry entry) {
        try {
            ObjectNode body = (ObjectNode) ContractJson.MAPPER.readTree(Objects.requireNonNull(entry.data()));
            ((ObjectNode) body.get("state")).putNull("text");
            return entry.withData(body.toString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An event that was read cannot be read again", unreadable);
        }
    }
}
