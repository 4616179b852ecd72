package org.sharedvalue.partner.challenge;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.ChallengeState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How challenges appear in events; what the public wrote stays out of them until somebody has read and accepted it. */
final class ChallengeEvents implements EventSource<Challenge> {

    @Override
    public EventType type(Change change, Challenge changed) {
        return switch (change) {
            case CREATED -> EventType.CHALLENGE_RAISED;
            case EDITED -> EventType.CHALLENGE_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case RAISED -> EventType.CHALLENGE_RAISED;
                    case ACCEPTED ->
                        changed.wasAddressed() ? EventType.CHALLENGE_REOPENED : EventType.CHALLENGE_ACCEPTED;
                    case IN_PROGRESS -> EventType.CHALLENGE_WORK_BEGUN;
                    case ADDRESSED -> EventType.CHALLENGE_ADDRESSED;
                    case DECLINED -> EventType.CHALLENGE_DECLINED;
                    case DUPLICATE -> EventType.CHALLENGE_MARKED_DUPLICATE;
                };
        };
    }

    @Override
    public AggregateState state(Challenge current) {
        boolean shown = current.isShown();
        return new ChallengeState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                shown ? current.title() : null,
                shown ? current.description() : null,
                current.raisedByOrganisationId(),
                current.area(),
                current.targetGroups(),
                current.sdgTargets(),
                shown ? current.evidenceUrl() : null,
                current.duplicateOfId(),
                current.closingNote());
    }
}
