package org.sharedvalue.outcomes.outcome;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What proves an outcome; at least one of uri and sha256 is there.
 *
 * @param kind what it is, such as a payslip
 * @param uri where it is kept
 * @param sha256 fingerprint of the document, in lower-case hex
 * @param capturedOn day on which it was obtained
 */
@Embeddable
public record Evidence(
        @NotBlank @Size(max = 60) String kind,

        @Size(max = 2000) @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9+.-]*:\\S+") @Nullable String uri,

        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,

        @NotNull LocalDate capturedOn) {

    /** The same without the address, which may lead to the person; that there is evidence stays. */
    Evidence erased() {
        return new Evidence(kind, uri == null ? null : "urn:erased", sha256, capturedOn);
    }
}
