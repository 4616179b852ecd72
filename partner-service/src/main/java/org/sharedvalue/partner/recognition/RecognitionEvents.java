package org.sharedvalue.partner.recognition;

import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.RecognitionState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How recognitions appear in events. */
final class RecognitionEvents implements EventSource<Recognition> {

    @Override
    public EventType type(Change change, Recognition changed) {
        return switch (change) {
            case CREATED -> EventType.RECOGNITION_RECORDED;
            case EDITED -> EventType.RECOGNITION_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case RECORDED -> EventType.RECOGNITION_RECORDED;
                    case VERIFIED -> EventType.RECOGNITION_VERIFIED;
                    case REVOKED -> EventType.RECOGNITION_REVOKED;
                };
        };
    }

    @Override
    public AggregateState state(Recognition current) {
        return new RecognitionState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                new RecognitionState.Subject(
                        current.subject().type(), current.subject().id()),
                current.awardedBy(),
                current.scheme(),
                current.category(),
                current.level(),
                current.year(),
                current.link(),
                current.evidenceUrl());
    }
}
