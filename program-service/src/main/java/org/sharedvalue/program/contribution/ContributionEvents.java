package org.sharedvalue.program.contribution;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How contributions appear in events; the reason of a reversal is free text and stays here. */
final class ContributionEvents implements EventSource<Contribution> {

    @Override
    public EventType type(Change change, Contribution changed) {
        return switch (change) {
            case CREATED -> EventType.CONTRIBUTION_PLEDGED;
            case EDITED -> EventType.CONTRIBUTION_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case PLEDGED -> EventType.CONTRIBUTION_PLEDGED;
                    case RECEIVED -> EventType.CONTRIBUTION_RECEIVED;
                    case VERIFIED -> EventType.CONTRIBUTION_VERIFIED;
                    case CANCELLED -> EventType.CONTRIBUTION_CANCELLED;
                    case REVERSED -> EventType.CONTRIBUTION_REVERSED;
                };
        };
    }

    @Override
    public AggregateState state(Contribution current) {
        return new ContributionState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.organisationId(),
                current.programId(),
                current.cohortId(),
                current.kind(),
                current.motive(),
                current.amount(),
                current.valuationMethod(),
                current.receivedOn(),
                current.leveragedByOrganisationId());
    }
}
