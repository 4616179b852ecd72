package org.sharedvalue.partner.partnership;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How partnerships appear in events. */
final class PartnershipEvents implements EventSource<Partnership> {

    @Override
    public EventType type(Change change, Partnership changed) {
        return switch (change) {
            case CREATED -> EventType.PARTNERSHIP_PROPOSED;
            case EDITED -> EventType.PARTNERSHIP_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case ACTIVE -> EventType.PARTNERSHIP_ACTIVATED;
                    case SUSPENDED -> EventType.PARTNERSHIP_SUSPENDED;
                    case ENDED -> EventType.PARTNERSHIP_ENDED;
                    case DECLINED -> EventType.PARTNERSHIP_DECLINED;
                    case PROPOSED -> EventType.PARTNERSHIP_PROPOSED;
                };
        };
    }

    @Override
    public AggregateState state(Partnership current) {
        Agreement agreement = current.agreement();
        return new PartnershipState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.name(),
                current.purpose(),
                current.startOn(),
                current.endOn(),
                new PartnershipState.Agreement(agreement.kind(), agreement.reference(), agreement.signedOn()),
                current.challengeIds(),
                current.members().stream()
                        .map(each -> new PartnershipState.Member(
                                each.id(), each.organisationId(), each.role(), each.from(), each.to()))
                        .toList(),
                current.activeSince());
    }
}
