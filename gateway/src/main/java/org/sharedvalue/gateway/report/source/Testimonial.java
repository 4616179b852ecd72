package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/**
 * A published statement, as a report shows it.
 *
 * @param id the testimonial
 * @param programId program it is about
 * @param speakerGroup who speaks
 * @param organisationId organisation of the speaker
 * @param text the statement; null in a report as of an earlier position if it was taken back since
 * @param language language of the text, as in BCP 47
 * @param themes what it is about
 * @param attribution how much of the speaker may be shown
 * @param publishedOn day from which it counts
 */
public record Testimonial(
        UUID id,
        UUID programId,
        SpeakerGroup speakerGroup,
        @Nullable UUID organisationId,
        @Nullable String text,
        String language,
        List<TestimonialTheme> themes,
        Attribution attribution,
        LocalDate publishedOn) {

    public Testimonial {
        themes = List.copyOf(themes);
    }
}
