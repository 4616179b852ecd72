package org.sharedvalue.partner.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a recognition.
 *
 * @param externalId the caller's own id
 * @param subject what it was given for
 * @param awardedBy who gave it
 * @param scheme name of the award or index
 * @param category category within the scheme
 * @param level level reached
 * @param year year of the award, not in the future
 * @param link DIRECT for an award of the subject itself, else CONTEXTUAL
 * @param evidenceUrl where it is shown, an absolute http(s) URL
 */
public record RecognitionRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull @Valid Subject subject,
        @NotBlank @Size(max = 300) String awardedBy,
        @NotBlank @Size(max = 300) String scheme,
        @Size(max = 300) @Nullable String category,
        @Size(max = 100) @Nullable String level,
        @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
        @NotNull RecognitionLink link,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Nullable
        String evidenceUrl)
        implements CreateRequest {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    static RecognitionRequest of(Recognition current) {
        return new RecognitionRequest(
                current.externalId(),
                current.subject(),
                current.awardedBy(),
                current.scheme(),
                current.category(),
                current.level(),
                current.year(),
                current.link(),
                current.evidenceUrl());
    }
}
