package org.sharedvalue.program.program;

import java.util.List;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How programs appear in events. */
final class ProgramEvents implements EventSource<Program> {

    @Override
    public EventType type(Change change, Program changed) {
        return switch (change) {
            case CREATED -> EventType.PROGRAM_PLANNED;
            case EDITED -> EventType.PROGRAM_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case ACTIVE -> EventType.PROGRAM_ACTIVATED;
                    case COMPLETED -> EventType.PROGRAM_COMPLETED;
                    case CANCELLED -> EventType.PROGRAM_CANCELLED;
                    case PLANNED -> EventType.PROGRAM_PLANNED;
                };
        };
    }

    @Override
    public AggregateState state(Program current) {
        return new ProgramState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.code(),
                current.kind(),
                current.partnershipId(),
                current.challengeIds(),
                current.name(),
                current.summary(),
                current.pilotId(),
                publicGroups(current),
                current.sdgTargets(),
                current.startOn(),
                current.endOn(),
                current.currency(),
                DesignResponse.all(current).stream()
                        .map(each -> new ProgramState.Design(
                                each.version(),
                                each.effectiveFrom(),
                                each.durationWeeks(),
                                each.plannedSessions(),
                                each.completionRule()))
                        .toList());
    }

    /** No topic carries the special category, not even as an aim; OTHER stands in so that its absence tells nothing. */
    private static List<TargetGroup> publicGroups(Program current) {
        List<TargetGroup> groups = current.targetGroups().stream()
                .filter(group -> group != TargetGroup.DISABILITY_BARRIER)
                .toList();
        return groups.isEmpty() ? List.of(TargetGroup.OTHER) : groups;
    }
}
