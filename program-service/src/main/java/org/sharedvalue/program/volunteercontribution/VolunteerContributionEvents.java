package org.sharedvalue.program.volunteercontribution;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How volunteer hours appear in events; the reason of a rejection or reversal is free text and stays here. */
final class VolunteerContributionEvents implements EventSource<VolunteerContribution> {

    @Override
    public EventType type(Change change, VolunteerContribution changed) {
        return switch (change) {
            case CREATED -> EventType.VOLUNTEER_CONTRIBUTION_SUBMITTED;
            case EDITED -> EventType.VOLUNTEER_CONTRIBUTION_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case SUBMITTED -> EventType.VOLUNTEER_CONTRIBUTION_SUBMITTED;
                    case APPROVED -> EventType.VOLUNTEER_CONTRIBUTION_APPROVED;
                    case REJECTED -> EventType.VOLUNTEER_CONTRIBUTION_REJECTED;
                    case REVERSED -> EventType.VOLUNTEER_CONTRIBUTION_REVERSED;
                };
        };
    }

    @Override
    public AggregateState state(VolunteerContribution current) {
        return new VolunteerContributionState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.assignmentId(),
                current.programId(),
                current.cohortId(),
                current.employerOrganisationId(),
                current.volunteerRef(),
                current.workedOn(),
                current.hours(),
                current.timeBasis(),
                current.isProBono(),
                current.attendees());
    }
}
