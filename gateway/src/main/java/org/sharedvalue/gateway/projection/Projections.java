package org.sharedvalue.gateway.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.contracts.Aggregate;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.DomainEvent;

/** Brings the projections up to a set of events, with one statement per kind of record. */
public final class Projections {

    private static final Map<Aggregate, String> UPSERTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Aggregate.ORGANISATION, PartnerProjection.ORGANISATION),
            Map.entry(Aggregate.PARTNERSHIP, PartnerProjection.PARTNERSHIP),
            Map.entry(Aggregate.RECOGNITION, PartnerProjection.RECOGNITION),
            Map.entry(Aggregate.PROGRAM, ProgramProjection.PROGRAM),
            Map.entry(Aggregate.COHORT, ProgramProjection.COHORT),
            Map.entry(Aggregate.SESSION, ProgramProjection.SESSION),
            Map.entry(Aggregate.CONTRIBUTION, InputProjection.CONTRIBUTION),
            Map.entry(Aggregate.VOLUNTEER_CONTRIBUTION, InputProjection.VOLUNTEER_CONTRIBUTION),
            Map.entry(Aggregate.TIME_COST_RATE, InputProjection.TIME_COST_RATE),
            Map.entry(Aggregate.EMPLOYER_DECLARATION, AimProjection.EMPLOYER_DECLARATION),
            Map.entry(Aggregate.TARGET, AimProjection.TARGET),
            Map.entry(Aggregate.ENROLMENT, OutcomeProjection.ENROLMENT),
            Map.entry(Aggregate.OUTCOME, OutcomeProjection.OUTCOME),
            Map.entry(Aggregate.SUSTAINMENT_CHECK, OutcomeProjection.SUSTAINMENT_CHECK),
            Map.entry(Aggregate.ATTENDANCE, OutcomeProjection.ATTENDANCE),
            Map.entry(Aggregate.TESTIMONIAL, OutcomeProjection.TESTIMONIAL),
            Map.entry(Aggregate.DECLARED_RESULT, OutcomeProjection.DECLARED_RESULT)));

    /** Takes over each state that is newer than the known one; the order of the events does not matter. */
    public void apply(Connection connection, Collection<DomainEvent> events) throws SQLException {
        for (var group : newest(events).entrySet()) {
            String upsert = UPSERTS.get(group.getKey());
            if (upsert == null) {
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(upsert)) {
                statement.setString(1, json(group.getValue().values()));
                statement.executeUpdate();
            }
        }
    }

    private static Map<Aggregate, Map<UUID, AggregateState>> newest(Collection<DomainEvent> events) {
        Map<Aggregate, Map<UUID, AggregateState>> newest = new EnumMap<>(Aggregate.class);
        for (DomainEvent event : events) {
            newest.computeIfAbsent(event.type().aggregate(), any -> new HashMap<>())
                    .merge(
                            event.state().id(),
                            event.state(),
                            (one, other) -> one.version() < other.version() ? other : one);
        }
        return newest;
    }

    private static String json(Collection<AggregateState> states) {
        try {
            return ContractJson.MAPPER.writeValueAsString(states);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Event states cannot be written as JSON", unwritable);
        }
    }
}
