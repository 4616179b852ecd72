package org.sharedvalue.program.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a cohort.
 *
 * @param externalId the caller's own id
 * @param programId program it belongs to
 * @param designVersion design it is delivered by
 * @param label name to show
 * @param area coarse area
 * @param startOn first day
 * @param endOn last day
 * @param capacity number of places
 */
public record CohortRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID programId,
        @NotNull Integer designVersion,
        @NotBlank @Size(max = 300) String label,
        @NotBlank @Size(max = 100) String area,
        @NotNull LocalDate startOn,
        @NotNull LocalDate endOn,
        @NotNull @Min(1) @Max(100_000) Integer capacity)
        implements CreateRequest {

    static CohortRequest of(Cohort current) {
        return new CohortRequest(
                current.externalId(),
                current.programId(),
                current.designVersion(),
                current.label(),
                current.area(),
                current.startOn(),
                current.endOn(),
                current.capacity());
    }
}
