package org.sharedvalue.outcomes.testimonial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/**
 * A testimonial as the API shows it.
 *
 * @param id id of the testimonial
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param statusReason why it is in this state, where a reason was given
 * @param allowedTransitions states reachable by a transition
 * @param programId program it is about
 * @param cohortId cohort it is about
 * @param participantRef participant who speaks
 * @param speakerGroup who speaks
 * @param organisationId organisation of the speaker
 * @param text the statement; empty once its speaker was erased
 * @param language language of the text, as in BCP 47
 * @param themes what it is about
 * @param attribution how much of the speaker may be shown
 * @param publishedOn day on which it was published
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record TestimonialResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        TestimonialStatus status,
        @Nullable String statusReason,
        Set<TestimonialStatus> allowedTransitions,
        UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID participantRef,
        SpeakerGroup speakerGroup,
        @Nullable UUID organisationId,
        String text,
        String language,
        List<TestimonialTheme> themes,
        Attribution attribution,
        @Nullable LocalDate publishedOn,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static TestimonialResponse of(Testimonial shown, StatementTexts texts) {
        return new TestimonialResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.statusReason(),
                shown.status().next(),
                shown.programId(),
                shown.cohortId(),
                shown.participantRef(),
                shown.speakerGroup(),
                shown.organisationId(),
                shown.text(texts),
                shown.language(),
                shown.themes(),
                shown.attribution(),
                shown.publishedOn(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
