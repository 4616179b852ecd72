package org.sharedvalue.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/** Events about testimonials. */
public final class TestimonialEvents {

    private TestimonialEvents() {}

    public static DomainEvent published(
            UUID id,
            int version,
            UUID programId,
            SpeakerGroup speaker,
            String text,
            LocalDate on,
            TestimonialTheme... themes) {
        return testimonial(id, version, "PUBLISHED", programId, speaker, text, on, List.of(themes));
    }

    public static DomainEvent testimonial(
            UUID id,
            int version,
            String status,
            UUID programId,
            SpeakerGroup speaker,
            @Nullable String text,
            @Nullable LocalDate publishedOn,
            List<TestimonialTheme> themes) {
        return Events.event(
                EventType.valueOf("TESTIMONIAL_" + status),
                id,
                new TestimonialState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        status,
                        programId,
                        null,
                        speaker,
                        null,
                        text,
                        "en",
                        themes,
                        Attribution.ANONYMOUS,
                        publishedOn));
    }
}
