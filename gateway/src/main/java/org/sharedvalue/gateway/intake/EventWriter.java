package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.figure.Figures;
import org.sharedvalue.gateway.ledger.Ledger;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.projection.CohortGate;
import org.sharedvalue.gateway.projection.DeliveredSession;
import org.sharedvalue.gateway.projection.DeliveredSessions;
import org.sharedvalue.gateway.projection.InputRows;
import org.sharedvalue.gateway.projection.ProjectionGate;
import org.sharedvalue.gateway.projection.Projections;

/** Writes events that the ledger does not have yet: projections, figure cells and, last, the ledger. */
public final class EventWriter {

    private final Projections projections = new Projections();
    private final Figures figures = new Figures();
    private final Ledger ledger = new Ledger();
    private final RenewedReferences references = new RenewedReferences(ledger);
    private final WithdrawnWords words = new WithdrawnWords(ledger);

    /** Writes within the connection's transaction; events that are known are left out. */
    Written write(Connection connection, Collection<IntakeRecord> records, int shard) throws SQLException {
        Map<String, IntakeRecord> fresh = fresh(connection, records);
        if (fresh.isEmpty()) {
            return new Written(List.of(), null);
        }
        List<LedgerEntry> entries = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (IntakeRecord record : fresh.values()) {
            if (record.reading() instanceof Reading.Event known) {
                entries.add(known.entry());
                events.add(known.event());
            } else if (record.reading() instanceof Reading.UnknownType unknown) {
                entries.add(unknown.entry());
            }
        }
        ProjectionGate.enter(connection);
        project(connection, events, shard);
        List<LedgerEntry> written = words.applied(connection, references.applied(connection, entries, events), events);
        return new Written(written, ledger.append(connection, written));
    }

    private Map<String, IntakeRecord> fresh(Connection connection, Collection<IntakeRecord> records)
            throws SQLException {
        Map<String, IntakeRecord> fresh = new LinkedHashMap<>();
        for (IntakeRecord record : records) {
            String eventId = eventId(record.reading());
            if (eventId != null) {
                fresh.putIfAbsent(eventId, record);
            }
        }
        if (!fresh.isEmpty()) {
            fresh.keySet().removeAll(ledger.known(connection, fresh.keySet()));
        }
        return fresh;
    }

    /** Writes what events change beside the ledger; a rebuild does the same with those that the ledger has. */
    public void project(Connection connection, List<DomainEvent> events, int shard) throws SQLException {
        Touched touched = Touched.by(events);
        CohortGate.enter(connection, touched.enrolments(), touched.cohorts(), touched.meeting());
        Set<DeliveredSession> sessions = DeliveredSessions.among(connection, touched.sessions());
        InputRows before = InputRows.read(connection, touched.contributions(), touched.volunteerContributions());
        projections.apply(connection, events);
        InputRows after = InputRows.read(connection, touched.contributions(), touched.volunteerContributions());
        Set<UUID> enrolments = touched.enrolments();
        enrolments.addAll(DeliveredSessions.enrolmentsOf(
                connection, cohorts(sessions, DeliveredSessions.among(connection, touched.sessions()))));
        figures.follow(connection, enrolments, before, after, shard);
    }

    /** The cohorts of what stands in one set of sessions only. */
    private static Set<UUID> cohorts(Set<DeliveredSession> before, Set<DeliveredSession> after) {
        return Stream.of(before, after)
                .flatMap(Set::stream)
                .filter(session -> !before.contains(session) || !after.contains(session))
                .map(DeliveredSession::cohortId)
                .collect(Collectors.toSet());
    }

    private static @Nullable String eventId(Reading reading) {
        if (reading instanceof Reading.Event known) {
            return known.entry().eventId();
        }
        return reading instanceof Reading.UnknownType unknown ? unknown.entry().eventId() : null;
    }

    /**
     * What was written.
     *
     * @param entries the ledger entries, in order
     * @param head head of the ledger after the last of them; null if there are none
     */
    record Written(List<LedgerEntry> entries, @Nullable LedgerHead head) {}
}
