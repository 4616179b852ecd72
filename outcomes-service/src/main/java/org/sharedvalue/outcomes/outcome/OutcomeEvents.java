package org.sharedvalue.outcomes.outcome;

import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How outcomes appear in events: without evidence and without a word about the person. */
final class OutcomeEvents implements EventSource<Outcome> {

    @Override
    public EventType type(Change change, Outcome changed) {
        return switch (change) {
            case EDITED -> EventType.OUTCOME_CHANGED;
            // A new one may arrive in any state, when it is imported.
            case CREATED, MOVED ->
                switch (changed.status()) {
                    case REPORTED -> EventType.OUTCOME_REPORTED;
                    case VERIFIED -> EventType.OUTCOME_VERIFIED;
                    case REJECTED -> EventType.OUTCOME_REJECTED;
                    case RETRACTED -> EventType.OUTCOME_RETRACTED;
                };
        };
    }

    @Override
    public AggregateState state(Outcome current) {
        EmploymentDetails details = current.details();
        return new OutcomeState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.enrolmentId(),
                current.programId(),
                current.type(),
                current.occurredOn(),
                current.verificationLevel(),
                details == null
                        ? null
                        : new OutcomeState.Employment(
                                details.employerLink(),
                                details.employerOrganisationId(),
                                details.contract(),
                                details.hoursBand(),
                                details.offerState()),
                current.precededById());
    }

    @Override
    public UUID orderingKey(Outcome current) {
        return current.enrolmentId();
    }

    /** For whom somebody worked is forgotten with the participant. */
    @Override
    public Set<String> forgettable() {
        return Set.of("employment");
    }
}
