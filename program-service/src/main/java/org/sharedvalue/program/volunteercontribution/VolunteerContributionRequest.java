package org.sharedvalue.program.volunteercontribution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.TimeBasis;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of volunteer hours.
 *
 * @param externalId the caller's own id
 * @param assignmentId assignment they belong to
 * @param workedOn day worked
 * @param hours hours worked that day, in quarter hours
 * @param timeBasis whose time it was
 * @param proBono whether professional skills were given; false if absent
 * @param attendees participants who attended
 */
public record VolunteerContributionRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID assignmentId,
        @NotNull LocalDate workedOn,
        @NotNull Hours hours,
        @NotNull TimeBasis timeBasis,
        boolean proBono,

        @Min(0) @Max(100_000) @Nullable Integer attendees)
        implements CreateRequest {

    static VolunteerContributionRequest of(VolunteerContribution current) {
        return new VolunteerContributionRequest(
                current.externalId(),
                current.assignmentId(),
                current.workedOn(),
                current.hours(),
                current.timeBasis(),
                current.isProBono(),
                current.attendees());
    }
}
