package org.sharedvalue.partner.pilot;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.PilotState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How pilots appear in events. */
final class PilotEvents implements EventSource<Pilot> {

    @Override
    public EventType type(Change change, Pilot changed) {
        return switch (change) {
            case CREATED -> EventType.PILOT_PROPOSED;
            case EDITED -> EventType.PILOT_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case PROPOSED -> EventType.PILOT_PROPOSED;
                    // It runs again only after a decision, and for the first time before any.
                    case RUNNING -> changed.decision() == null ? EventType.PILOT_STARTED : EventType.PILOT_EXTENDED;
                    case IN_REVIEW -> EventType.PILOT_REVIEW_OPENED;
                    case ADOPTED -> EventType.PILOT_ADOPTED;
                    case STOPPED -> EventType.PILOT_STOPPED;
                    case DECLINED -> EventType.PILOT_DECLINED;
                };
        };
    }

    @Override
    public AggregateState state(Pilot current) {
        return new PilotState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.challengeId(),
                current.partnershipId(),
                current.hypothesis(),
                current.startOn(),
                current.plannedEndOn(),
                current.maxParticipants(),
                current.programId(),
                current.extensions(),
                decision(current.decision()));
    }

    private static PilotState.@Nullable Decision decision(@Nullable Decision made) {
        return made == null
                ? null
                : new PilotState.Decision(
                        made.kind(),
                        made.rationale(),
                        made.decidedOn(),
                        made.plannedEndOn(),
                        made.successorProgramId());
    }
}
