package org.sharedvalue.partner.organisation;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How organisations appear in events. */
final class OrganisationEvents implements EventSource<Organisation> {

    @Override
    public EventType type(Change change, Organisation changed) {
        return switch (change) {
            case CREATED -> EventType.ORGANISATION_REGISTERED;
            case EDITED -> EventType.ORGANISATION_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case ACTIVE -> EventType.ORGANISATION_ACTIVATED;
                    case INACTIVE -> EventType.ORGANISATION_DEACTIVATED;
                    case MERGED -> EventType.ORGANISATION_MERGED;
                    case DRAFT -> EventType.ORGANISATION_CHANGED;
                };
        };
    }

    @Override
    public AggregateState state(Organisation current) {
        return new OrganisationState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.legalName(),
                current.displayName(),
                current.sector(),
                current.isSocialEnterprise(),
                current.identifiers().stream()
                        .map(each -> new OrganisationState.Identifier(each.scheme(), each.value()))
                        .toList(),
                current.parentId(),
                current.country(),
                current.website(),
                current.mergedIntoId());
    }
}
