package org.sharedvalue.program.volunteerassignment;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.VolunteerAssignmentState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How volunteer assignments appear in events. */
final class VolunteerAssignmentEvents implements EventSource<VolunteerAssignment> {

    @Override
    public EventType type(Change change, VolunteerAssignment changed) {
        return switch (change) {
            case CREATED -> EventType.VOLUNTEER_ASSIGNMENT_MADE;
            case EDITED, MOVED -> EventType.VOLUNTEER_ASSIGNMENT_CHANGED;
        };
    }

    @Override
    public AggregateState state(VolunteerAssignment current) {
        return new VolunteerAssignmentState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.programId(),
                current.cohortId(),
                current.employerOrganisationId(),
                current.volunteerRef(),
                current.role(),
                current.from(),
                current.to());
    }
}
