package org.sharedvalue.program.employerdeclaration;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.EmployerDeclarationState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How employer declarations appear in events. */
final class EmployerDeclarationEvents implements EventSource<EmployerDeclaration> {

    @Override
    public EventType type(Change change, EmployerDeclaration changed) {
        return switch (change) {
            case CREATED -> EventType.EMPLOYER_DECLARATION_DECLARED;
            case EDITED, MOVED -> EventType.EMPLOYER_DECLARATION_CHANGED;
        };
    }

    @Override
    public AggregateState state(EmployerDeclaration current) {
        return new EmployerDeclarationState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.organisationId(),
                current.kind(),
                current.value(),
                current.from(),
                current.to(),
                current.source());
    }
}
