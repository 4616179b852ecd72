package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/**
 * Public state of a testimonial. It never says which participant speaks.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status SUBMITTED, APPROVED, PUBLISHED, WITHDRAWN or REJECTED
 * @param programId program it is about
 * @param cohortId cohort it is about
 * @param speakerGroup who speaks
 * @param organisationId organisation of the speaker
 * @param text the statement; only while it is PUBLISHED
 * @param language language of the text, as in BCP 47
 * @param themes what it is about, one to three
 * @param attribution how much of the speaker is shown
 * @param publishedOn day on which it was published
 */
public record TestimonialState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID programId,
        @Nullable UUID cohortId,
        SpeakerGroup speakerGroup,
        @Nullable UUID organisationId,
        @Nullable String text,
        String language,
        List<TestimonialTheme> themes,
        Attribution attribution,
        @Nullable LocalDate publishedOn)
        implements AggregateState {

    public TestimonialState {
        themes = List.copyOf(themes);
    }
}
