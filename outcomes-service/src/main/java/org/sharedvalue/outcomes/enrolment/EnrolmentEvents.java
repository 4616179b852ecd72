package org.sharedvalue.outcomes.enrolment;

import java.util.Set;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.outcomes.participant.PublishedBands;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How enrolments appear in events: the only place where a participant is named. */
final class EnrolmentEvents implements EventSource<Enrolment> {

    @Override
    public EventType type(Change change, Enrolment changed) {
        return switch (change) {
            case EDITED -> changed.isErased() ? EventType.ENROLMENT_ERASED : EventType.ENROLMENT_CHANGED;
            // A new one may arrive in any state, when it is imported.
            case CREATED, MOVED ->
                switch (changed.status()) {
                    case APPLIED -> EventType.ENROLMENT_APPLIED;
                    case WAITLISTED -> EventType.ENROLMENT_WAITLISTED;
                    case ENROLLED -> EventType.ENROLMENT_ENROLLED;
                    case ACTIVE -> changed.isReopened() ? EventType.ENROLMENT_REOPENED : EventType.ENROLMENT_STARTED;
                    case COMPLETED -> EventType.ENROLMENT_COMPLETED;
                    case LEFT_EARLY -> EventType.ENROLMENT_LEFT_EARLY;
                    case NOT_ACCEPTED -> EventType.ENROLMENT_NOT_ACCEPTED;
                    case WITHDRAWN -> EventType.ENROLMENT_WITHDRAWN;
                    case DID_NOT_START -> EventType.ENROLMENT_DID_NOT_START;
                    case VOIDED -> EventType.ENROLMENT_VOIDED;
                };
        };
    }

    @Override
    public AggregateState state(Enrolment current) {
        PublishedBands bands = current.bands();
        return new EnrolmentState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.participantRef(),
                bands.ageBand(),
                bands.area(),
                bands.targetGroups(),
                current.programId(),
                current.cohortId(),
                current.referredByOrganisationId(),
                current.appliedOn(),
                current.startedOn(),
                current.endedOn(),
                current.exitReason());
    }

    /** What points at the participant, or says something of its health or its groups, is forgotten with it. */
    @Override
    public Set<String> forgettable() {
        return Set.of("participantRef", "ageBand", "area", "targetGroups", "exitReason");
    }
}
