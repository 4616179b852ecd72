package org.sharedvalue.outcomes.testimonial;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of a testimonial.
 *
 * @param externalId the caller's own id
 * @param programId program it is about
 * @param cohortId cohort it is about
 * @param participantRef participant who speaks; required for PARTICIPANT, refused otherwise
 * @param speakerGroup who speaks
 * @param organisationId organisation of the speaker
 * @param text the statement
 * @param language language of the text, as in BCP 47
 * @param themes what it is about, one to three
 * @param attribution how much of the speaker may be shown
 */
public record TestimonialRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID participantRef,
        @NotNull SpeakerGroup speakerGroup,
        @Nullable UUID organisationId,
        @NotBlank @Size(max = 4000) String text,

        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") @Size(max = 30) @Schema(examples = "en-GB")
        String language,

        @NotEmpty @Size(max = 3) List<@NotNull TestimonialTheme> themes,

        @NotNull Attribution attribution)
        implements CreateRequest {

    public TestimonialRequest {
        themes = Lists.orEmpty(themes);
    }

    static TestimonialRequest of(Testimonial current, StatementTexts texts) {
        return new TestimonialRequest(
                current.externalId(),
                current.programId(),
                current.cohortId(),
                current.participantRef(),
                current.speakerGroup(),
                current.organisationId(),
                current.text(texts),
                current.language(),
                current.themes(),
                current.attribution());
    }
}
