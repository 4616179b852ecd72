package org.sharedvalue.outcomes.testimonial;

import java.util.Set;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How testimonials appear in events: without their participant, and without their words until they are published. */
final class TestimonialEvents implements EventSource<Testimonial> {

    private final StatementTexts texts;

    TestimonialEvents(StatementTexts texts) {
        this.texts = texts;
    }

    @Override
    public EventType type(Change change, Testimonial changed) {
        return switch (change) {
            case CREATED -> EventType.TESTIMONIAL_SUBMITTED;
            case EDITED -> EventType.TESTIMONIAL_CHANGED;
            case MOVED ->
                switch (changed.status()) {
                    case SUBMITTED -> EventType.TESTIMONIAL_SUBMITTED;
                    case APPROVED -> EventType.TESTIMONIAL_APPROVED;
                    case PUBLISHED -> EventType.TESTIMONIAL_PUBLISHED;
                    case REJECTED -> EventType.TESTIMONIAL_REJECTED;
                    case WITHDRAWN -> EventType.TESTIMONIAL_WITHDRAWN;
                };
        };
    }

    @Override
    public AggregateState state(Testimonial current) {
        return new TestimonialState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.status().name(),
                current.programId(),
                current.cohortId(),
                current.speakerGroup(),
                current.organisationId(),
                current.status() == TestimonialStatus.PUBLISHED ? current.text(texts) : null,
                current.language(),
                current.themes(),
                current.attribution(),
                current.publishedOn());
    }

    /** A statement that was taken back is kept nowhere else. */
    @Override
    public Set<String> forgettable() {
        return Set.of("text");
    }
}
